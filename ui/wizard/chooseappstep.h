#pragma once

#include "ui/wizard/appfinder.h"
#include "ui/wizard/wizardstep.h"

class QLineEdit;
class QStackedWidget;

namespace patchbay
{

class AppCardModel;
class AppCardView;
class CategoryFilter;
class NoAppFound;

/// Step one: which app the token is for.
class ChooseAppStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ChooseAppStep(WizardContext &context, QWidget *parent = nullptr);

    bool isComplete() const override;
    bool validatePage() override;
    void forget() override;
    bool takeKey(QKeyEvent &event) override; ///< typing goes to the search, Escape empties it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeControls();
    void layOut();
    void search();
    bool takesTyping(const QKeyEvent &event) const;
    bool handleSearchKey(QKeyEvent &event);

    AppFinder m_finder;
    QLineEdit *m_search = nullptr;
    CategoryFilter *m_category = nullptr;
    AppCardModel *m_model = nullptr;
    AppCardView *m_cards = nullptr;
    NoAppFound *m_nothing = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace patchbay
