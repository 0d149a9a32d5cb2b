#include "ui/details/detailspane.h"

#include "app/connections/connection.h"
#include "app/connections/connectionapp.h"
#include "app/text/problemtext.h"
#include "providers/descriptor/providercatalog.h"
#include "ui/details/checkresultrow.h"
#include "ui/details/connectionfacts.h"
#include "ui/details/detailsheader.h"
#include "ui/details/fact.h"
#include "ui/details/longlist.h"
#include "ui/details/section.h"
#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"
#include "ui/look/textsize.h"

#include <QAction>
#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace patchbay
{

using Tone = look::TextLabel::Tone;

DetailsPane::DetailsPane(const ProviderCatalog &catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_catalog(catalog)
{
    setObjectName(QStringLiteral("detailsPane"));
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(look::detailsMinimumWidth);
    showNothing();
}

void DetailsPane::setActions(QList<QAction *> forOne, QList<QAction *> forSeveral)
{
    m_forOne = std::move(forOne);
    m_forSeveral = std::move(forSeveral);
}

QVBoxLayout *DetailsPane::begin(const QUuid &id)
{
    m_scroll = !id.isNull() && id == m_shown ? verticalScrollBar()->value() : 0;
    m_shown = id;
    const QWidget *focus = QApplication::focusWidget();
    m_focused = focus && widget() && widget()->isAncestorOf(focus) ? focus->objectName() : QString();
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("detailsContent"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid + look::halfGrid);
    return layout;
}

void DetailsPane::end(QVBoxLayout *layout)
{
    layout->addStretch(1);
    // The old content may be where the click came from that led here.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setWidget(layout->parentWidget());
    // The scroll bar learns its range only with the layout.
    layout->activate();
    widget()->resize(viewport()->width(), layout->heightForWidth(viewport()->width()));
    verticalScrollBar()->setValue(m_scroll);
    if (auto *again = m_focused.isEmpty() ? nullptr : findChild<QWidget *>(m_focused)) {
        again->setFocus(Qt::OtherFocusReason);
    }
}

void DetailsPane::showConnection(const Connection &connection)
{
    QVBoxLayout *layout = begin(connection.id);
    const ProviderDescriptor *app = knownAppOf(connection, m_catalog);
    layout->addWidget(new DetailsHeader(connection, app, m_forOne));
    addSections(layout, connection);
    end(layout);
}

void DetailsPane::addSections(QVBoxLayout *layout, const Connection &connection)
{
    const CheckReport &report = connection.report;
    if (!report.checks.isEmpty()) {
        auto *checks = new Section(tr("Checks"));
        for (const CheckResult &check : report.checks) {
            checks->add(new CheckResultRow(check, checks));
        }
        layout->addWidget(checks);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto addFacts = [&](const QString &heading, const QList<NamedValue> &facts) {
        auto *section = new Section(heading);
        for (const NamedValue &fact : facts) {
            section->add(new Fact(QStringLiteral("fact_") + fact.key, fact.caption, fact.value, section));
        }
        layout->addWidget(section);
    };
    addFacts(tr("Token"), tokenFacts(connection, knownAppOf(connection, m_catalog), now));
    int group = 0;
    for (const ResourceGroup &resources : resourceGroups(report)) {
        auto *section = new Section(resources.heading);
        section->add(new LongList(QStringLiteral("resources%1").arg(group++), resources.lines, section));
        layout->addWidget(section);
    }
    if (!report.scopes.isEmpty()) {
        auto *section = new Section(tr("Scopes (%1)").arg(report.scopes.size()));
        section->add(new LongList(QStringLiteral("scopes"), report.scopes, section));
        layout->addWidget(section);
    }
    addFacts(tr("History"), historyFacts(connection, now));
}

void DetailsPane::showSeveral(const QList<ConnectionSummary> &rows)
{
    QVBoxLayout *layout = begin({});
    auto *title = new look::TextLabel(tr("%n connections chosen", nullptr, static_cast<int>(rows.size())));
    title->setObjectName(QStringLiteral("detailsCount"));
    look::setTextSize(*title, look::TextSize::Title, true);
    layout->addWidget(title);
    layout->addWidget(actionButtons(m_forSeveral, layout->parentWidget()));

    std::array<int, static_cast<std::size_t>(Verdict::Unchecked) + 1> counts{};
    for (const ConnectionSummary &row : rows) {
        ++counts[static_cast<std::size_t>(row.verdict)];
    }
    auto *section = new Section(tr("Status"));
    for (std::size_t verdict = 0; verdict < counts.size(); ++verdict) {
        if (counts[verdict] > 0) {
            const QString name = word(static_cast<Verdict>(verdict));
            section->add(
                new look::TextLabel(tr("%1: %2", "status and count").arg(name).arg(counts[verdict])));
        }
    }
    layout->addWidget(section);
    end(layout);
}

void DetailsPane::showNothing()
{
    showSentence(QStringLiteral("detailsNothing"), tr("Choose a connection to see its details."));
}

void DetailsPane::showProblem(const QString &sentence)
{
    showSentence(QStringLiteral("detailsProblem"), sentence);
}

void DetailsPane::showSentence(const QString &objectName, const QString &sentence)
{
    QVBoxLayout *layout = begin({});
    auto *label = new look::TextLabel(sentence, Tone::Faint);
    label->setObjectName(objectName);
    layout->addWidget(label);
    end(layout);
}

} // namespace patchbay
