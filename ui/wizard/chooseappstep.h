#pragma once

#include "ui/wizard/wizardstep.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace patchbay
{

class AppCardModel;
class AppCardView;

/// Step one: which app the token is for.
class ChooseAppStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ChooseAppStep(WizardContext &context, QWidget *parent = nullptr);

    bool isComplete() const override;
    bool validatePage() override;
    void forget() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    bool handleSearchKey(int key);

    QLineEdit *m_search = nullptr;
    AppCardModel *m_model = nullptr;
    AppCardView *m_cards = nullptr;
    QLabel *m_nothing = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace patchbay
