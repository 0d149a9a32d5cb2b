#include "ui/wizard/chooseappstep.h"

#include "app/services.h"
#include "ui/look/metrics.h"
#include "ui/wizard/appcardmodel.h"
#include "ui/wizard/appcardview.h"
#include "ui/wizard/wizardcontext.h"

#include <QAccessible>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWizard>

namespace patchbay
{

ChooseAppStep::ChooseAppStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("chooseAppStep"), parent)
    , m_search(new QLineEdit(this))
    , m_model(new AppCardModel(this))
    , m_cards(new AppCardView(this))
    , m_nothing(new QLabel(tr("No matching apps"), this))
    , m_stack(new QStackedWidget(this))
{
    setTitle(tr("Choose an app"));
    setSubTitle(tr("Which service is the token for?"));

    m_search->setPlaceholderText(tr("Search apps"));
    m_search->setClearButtonEnabled(true);
    nameControl(m_search, QStringLiteral("appSearch"), m_search->placeholderText());
    m_search->installEventFilter(this);
    nameControl(m_cards, QStringLiteral("apps"), tr("Apps"));
    m_cards->setModel(m_model);
    m_cards->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("noMatchingApps"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_nothing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    // In line with the cards, which keep some room around them.
    auto *line = new QVBoxLayout;
    line->setContentsMargins(look::halfGrid, look::halfGrid, look::halfGrid, 0);
    line->addWidget(m_search);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &ChooseAppStep::search);
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChooseAppStep::completeChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChooseAppStep::completeChanged);
    connect(m_cards, &QAbstractItemView::doubleClicked, this, [this] { wizard()->next(); });
    search({});
}

void ChooseAppStep::search(const QString &text)
{
    m_model->setApps(context().services.catalog.search(text));
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_cards) : m_nothing);
    if (!any) {
        QAccessibleEvent event(m_nothing, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    } else if (!text.trimmed().isEmpty()) {
        m_cards->setCurrentIndex(m_model->index(0));
    }
}

bool ChooseAppStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_search && handleSearchKey(key)) {
            return true;
        }
        if (watched == m_cards && key == Qt::Key_Up && m_cards->isInFirstLine(m_cards->currentIndex())) {
            m_search->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return WizardStep::eventFilter(watched, event);
}

bool ChooseAppStep::handleSearchKey(int key)
{
    if ((key != Qt::Key_Down && key != Qt::Key_Up) || m_model->rowCount() == 0) {
        return false;
    }
    if (key == Qt::Key_Down) {
        if (!m_cards->currentIndex().isValid()) {
            m_cards->setCurrentIndex(m_model->index(0));
        }
        m_cards->setFocus(Qt::TabFocusReason);
    }
    return true;
}

bool ChooseAppStep::isComplete() const
{
    return m_cards->currentIndex().isValid();
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
    m_cards->setCurrentIndex({});
    m_cards->clearSelection();
    search({});
}

} // namespace patchbay
