#include "ui/wizard/chooseappstep.h"

#include "app/services.h"
#include "ui/look/metrics.h"
#include "ui/look/symbol.h"
#include "ui/wizard/appcardmodel.h"
#include "ui/wizard/appcardview.h"
#include "ui/wizard/categoryfilter.h"
#include "ui/wizard/leftoutapps.h"
#include "ui/wizard/noappfound.h"
#include "ui/wizard/wizardcontext.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWizard>

namespace patchbay
{

ChooseAppStep::ChooseAppStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("chooseAppStep"), parent)
    , m_finder(context.services.catalog, context.recent)
    , m_search(new QLineEdit(this))
    , m_category(new CategoryFilter(this))
    , m_model(new AppCardModel(this))
    , m_cards(new AppCardView(this))
    , m_nothing(new NoAppFound(this))
    , m_stack(new QStackedWidget(this))
{
    setTitle(tr("Choose an app"));
    setSubTitle(tr("Which service is the token for?"));
    makeControls();
    layOut();
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &ChooseAppStep::search);
    connect(m_category, &CategoryFilter::changed, this, &ChooseAppStep::search);
    connect(m_nothing, &NoAppFound::allCategoriesWanted, this, [this] {
        m_category->showAll();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChooseAppStep::completeChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChooseAppStep::completeChanged);
    connect(m_cards, &QAbstractItemView::doubleClicked, this, [this] { wizard()->next(); });
    search();
}

void ChooseAppStep::makeControls()
{
    m_search->setPlaceholderText(tr("Search apps"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::symbolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    nameControl(m_search, QStringLiteral("appSearch"), m_search->placeholderText());
    nameControl(m_category, QStringLiteral("appCategory"), tr("Category"));
    m_category->setToolTip(m_category->accessibleName());
    nameControl(m_cards, QStringLiteral("apps"), tr("Apps"));
    m_cards->setModel(m_model);
    for (QWidget *control : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_category),
                             static_cast<QWidget *>(m_cards)}) {
        control->installEventFilter(this);
    }
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_nothing);
}

void ChooseAppStep::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    // In line with the cards, which keep some room around them.
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look::halfGrid, look::halfGrid, look::halfGrid, 0);
    line->setSpacing(look::grid);
    line->addWidget(m_search, 1);
    line->addWidget(m_category);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new LeftOutApps(context().services.catalog.problems(), this));
}

void ChooseAppStep::search()
{
    const QString text = m_search->text();
    m_category->setCategories(m_finder.categories(text));
    m_model->setSections(m_finder.sections(text, m_category->category()));
    const QModelIndex first = m_model->firstApp();
    m_stack->setCurrentWidget(first.isValid() ? static_cast<QWidget *>(m_cards) : m_nothing);
    if (!first.isValid()) {
        m_nothing->tell(!m_finder.sections(text, {}).isEmpty());
    } else if (!text.trimmed().isEmpty()) {
        m_cards->setCurrentIndex(first);
    }
}

bool ChooseAppStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto &key = *static_cast<QKeyEvent *>(event);
        if (watched == m_search) {
            return handleSearchKey(key) || WizardStep::eventFilter(watched, event);
        }
        if (watched == m_cards && key.key() == Qt::Key_Up &&
            m_cards->isInFirstLine(m_cards->currentIndex())) {
            m_search->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (takesTyping(key)) {
            return takeKey(key);
        }
    }
    return WizardStep::eventFilter(watched, event);
}

bool ChooseAppStep::takeKey(QKeyEvent &event)
{
    const bool clears = event.key() == Qt::Key_Escape && !m_search->text().isEmpty();
    if (!clears && !takesTyping(event)) {
        return false;
    }
    m_search->setFocus(Qt::OtherFocusReason);
    if (clears) {
        m_search->clear();
    } else {
        m_search->end(false);
        QCoreApplication::sendEvent(m_search, &event);
    }
    return true;
}

bool ChooseAppStep::takesTyping(const QKeyEvent &event) const
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) ||
        m_search->hasFocus()) {
        return false;
    }
    const bool isText = !event.text().isEmpty() && event.text().front().isPrint();
    // A blank is no beginning: it presses the button or opens the list that has the focus.
    return isText ? event.key() != Qt::Key_Space || m_cards->hasFocus()
                  : event.key() == Qt::Key_Backspace && !m_search->text().isEmpty();
}

/// Moves in the grid without leaving the search first. Home and End are the text's where there is one.
bool ChooseAppStep::handleSearchKey(QKeyEvent &event)
{
    const int key = event.key();
    const bool pages = key == Qt::Key_PageDown || key == Qt::Key_PageUp ||
                       (m_search->text().isEmpty() && (key == Qt::Key_Home || key == Qt::Key_End));
    if ((key != Qt::Key_Down && key != Qt::Key_Up && !pages) || !m_model->firstApp().isValid()) {
        return false;
    }
    if (key == Qt::Key_Up) {
        return true;
    }
    if (!m_cards->currentIndex().isValid()) {
        m_cards->setCurrentIndex(m_model->firstApp());
    }
    m_cards->setFocus(Qt::TabFocusReason);
    if (pages) {
        QCoreApplication::sendEvent(m_cards, &event);
    }
    return true;
}

bool ChooseAppStep::isComplete() const
{
    return m_model->app(m_cards->currentIndex()) != nullptr;
}

bool ChooseAppStep::validatePage()
{
    const ProviderDescriptor *app = m_model->app(m_cards->currentIndex());
    if (!app) {
        return false;
    }
    context().draft.app = app;
    return true;
}

void ChooseAppStep::forget()
{
    m_search->clear();
    m_category->showAll();
    m_cards->setCurrentIndex({});
    m_cards->clearSelection();
    search();
}

} // namespace patchbay
