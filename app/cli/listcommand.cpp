#include "app/cli/listcommand.h"

#include "app/cli/connectiontable.h"
#include "app/cli/output.h"
#include "app/cli/workplace.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace patchbay
{

namespace
{

constexpr QLatin1String appOption("app");
constexpr QLatin1String statusOption("status");

QString verdictWords()
{
    QStringList words;
    for (const Verdict verdict : {Verdict::Valid, Verdict::Limited, Verdict::Rejected, Verdict::Expired,
                                  Verdict::Misconfigured, Verdict::Unreachable, Verdict::Unchecked}) {
        words.append(toString(verdict));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

CommandSyntax ListCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("list");
    syntax.summary = tr("List the connections with their last status.");
    syntax.options = {
        valued(appOption, QStringLiteral("APP"), tr("Only those of this app.")),
        valued(statusOption, QStringLiteral("STATUS"),
               tr("Only those with this status: %1.").arg(verdictWords())),
    };
    syntax.notes = {
        tr("Nothing is asked of services or keychain. JSON: {\"connections\": […]}, each as 'show' prints "
           "it.")};
    syntax.examples = {QStringLiteral("patchbayctl list --status rejected"),
                       QStringLiteral("patchbayctl list --json")};
    return syntax;
}

void ListCommand::run()
{
    m_app = arguments().value(appOption);
    if (arguments().has(statusOption)) {
        m_verdict = verdictFromString(arguments().value(statusOption));
        if (!m_verdict) {
            return failUsage(tr("There is no such status. Give one of: %1.").arg(verdictWords()));
        }
    }
    const ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    if (output().isJson()) {
        listJson(*store);
    } else {
        listText(*store);
    }
}

void ListCommand::listJson(const ConnectionStore &store)
{
    const Result<QList<ConnectionJson>> all = store.json();
    if (!all) {
        return fail(all.error());
    }
    const auto bytes = [](qsizetype sum, const ConnectionJson &one) { return sum + one.json.size() + 1; };
    QByteArray json = "{\"connections\":[";
    const qsizetype start = json.size();
    json.reserve(std::accumulate(all->begin(), all->end(), start + 3, bytes));
    for (const ConnectionJson &connection : *all) {
        if (isWanted(connection.app, connection.verdict)) {
            json += json.size() > start ? "," : "";
            json += connection.json;
        }
    }
    if (json.size() == start && isUnknownApp(*all)) {
        return fail(Error{ErrorCode::NoSuchApp, {}});
    }
    json += "]}";
    output().jsonText(json);
    finish();
}

void ListCommand::listText(const ConnectionStore &store)
{
    Result<QList<ConnectionSummary>> all = store.summaries();
    if (!all) {
        return fail(all.error());
    }
    std::vector<const ConnectionSummary *> rows;
    rows.reserve(std::size_t(all->size()));
    for (const ConnectionSummary &summary : std::as_const(*all)) {
        if (isWanted(summary.app, summary.verdict)) {
            rows.push_back(&summary);
        }
    }
    if (rows.empty()) {
        if (isUnknownApp(*all)) {
            return fail(Error{ErrorCode::NoSuchApp, {}});
        }
        output().note(all->isEmpty() ? tr("There are no connections yet. 'patchbayctl add' makes one.")
                                     : tr("No matching connections."));
        return finish();
    }
    output().text(connectionTable(rows, QDateTime::currentSecsSinceEpoch()));
    finish();
}

template <typename Row> bool ListCommand::isUnknownApp(const QList<Row> &all) const
{
    return !m_app.isEmpty() && std::ranges::find(all, m_app, &Row::app) == all.end() &&
           !workplace().catalog().find(m_app);
}

bool ListCommand::isWanted(const QString &app, Verdict verdict) const
{
    return (m_app.isEmpty() || app == m_app) && (!m_verdict || verdict == *m_verdict);
}

} // namespace patchbay
