#include "ui/mainwindow/filterbar.h"

#include "app/text/problemtext.h"
#include "ui/look/metrics.h"
#include "ui/look/symbol.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

namespace patchbay
{

namespace
{

QComboBox *makeFilter(const QString &objectName, const QString &name, const QString &all, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->addItem(all);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int fewCharacters = 11;
    combo->setMinimumContentsLength(fewCharacters);
    return combo;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_app(makeFilter(QStringLiteral("appFilter"), tr("Filter by app"), tr("All apps"), this))
    , m_status(makeFilter(QStringLiteral("statusFilter"), tr("Filter by status"), tr("All statuses"), this))
{
    setObjectName(QStringLiteral("filterBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::halfGrid, 0, look::halfGrid, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_app);
    layout->addWidget(m_status);

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search connections"));
    m_search->setAccessibleName(tr("Search connections"));
    m_search->addAction(look::symbolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(16 * look::grid);
    m_search->installEventFilter(this);
    for (int verdict = 0; verdict <= static_cast<int>(Verdict::Unchecked); ++verdict) {
        m_status->addItem(word(static_cast<Verdict>(verdict)), verdict);
    }
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_app, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    connect(m_status, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
}

ListCriteria FilterBar::criteria() const
{
    ListCriteria criteria;
    criteria.text = m_search->text();
    criteria.app = m_app->currentData().toString();
    if (const QVariant verdict = m_status->currentData(); verdict.isValid()) {
        criteria.verdict = static_cast<Verdict>(verdict.toInt());
    }
    return criteria;
}

void FilterBar::clear()
{
    {
        const QSignalBlocker searchBlocker(m_search);
        const QSignalBlocker appBlocker(m_app);
        const QSignalBlocker statusBlocker(m_status);
        m_search->clear();
        m_app->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
    }
    emit changed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setApps(const QList<std::pair<QString, QString>> &apps)
{
    const QString chosen = m_app->currentData().toString();
    {
        const QSignalBlocker blocker(m_app);
        while (m_app->count() > 1) {
            m_app->removeItem(1);
        }
        for (const auto &[id, name] : apps) {
            m_app->addItem(name, id);
        }
        m_app->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_app->findData(chosen)));
    }
    if (m_app->currentData().toString() != chosen) {
        emit changed();
    }
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // Not before: its icon makes Qt load every image format that it knows, for which the first picture of
        // the window would wait.
        m_search->setClearButtonEnabled(true);
        emit searchFocused();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit leftDownward();
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Escape empties the field first, and only then means what it means to the window.
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            press->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace patchbay
