#pragma once

#include <QWizardPage>

class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

namespace patchbay
{

struct WizardContext;

/// One page of the wizard. Going back keeps what was entered; only forget() empties it.
class WizardStep : public QWizardPage
{
    Q_OBJECT

public:
    WizardStep(WizardContext &context, const QString &objectName, QWidget *parent = nullptr);

    /// Whether closing the wizard would lose something that was entered here.
    virtual bool hasInput() const { return false; }
    /// Empties the page and wipes its secrets.
    virtual void forget() {}
    /// A key that no control had a use for; true where the page has one.
    virtual bool takeKey(QKeyEvent &) { return false; }
    void cleanupPage() override {}

protected:
    WizardContext &context() const { return m_context; }
    /// A body that scrolls up and down, never sideways.
    QVBoxLayout *makeScrollingBody();
    /// Scrolls the body so that what has just appeared is on screen.
    void bringIntoView(QWidget *widget);

private:
    WizardContext &m_context;
    QScrollArea *m_area = nullptr;
};

/// Gives a control the names that screen readers and tests know it by; `label` may hold a mnemonic.
void nameControl(QWidget *control, const QString &objectName, const QString &label);

} // namespace patchbay
