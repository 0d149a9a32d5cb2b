#include "app/cli/checkcommand.h"

#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/workplace.h"
#include "app/connections/checkconnections.h"
#include "app/connections/connectionapp.h"
#include "app/connections/connectionjson.h"
#include "app/text/problemtext.h"

#include <QJsonArray>

#include <algorithm>

namespace patchbay
{

namespace
{

constexpr QLatin1String allOption("all");

} // namespace

CommandSyntax CheckCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("check");
    syntax.summary = tr("Ask the services again whether tokens are good, and store the answers.");
    syntax.operands = QStringLiteral("[NAME...]");
    syntax.maxOperands = -1;
    syntax.options = {flag(allOption, tr("Check every connection."))};
    syntax.notes = {
        tr("The exit code is that of the worst result. Ctrl+C stops with exit code 130; what was checked "
           "until "
           "then is stored."),
        tr("Up to 32 requests are under way at a time, 6 at one service, and no more than its rate limit "
           "allows."),
        tr("JSON: {\"connections\": […]}, each as 'show' prints it; one that could not be checked has "
           "\"error\" too."),
    };
    syntax.examples = {QStringLiteral("patchbayctl check my-windmill-connection"),
                       QStringLiteral("patchbayctl check --all --json")};
    return syntax;
}

void CheckCommand::run()
{
    if (arguments().operands().isEmpty() != arguments().has(allOption)) {
        return failUsage(tr("Give the names of connections, or --all."));
    }
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    const Result<QList<QUuid>> ids = chosen(*store);
    if (!ids) {
        return fail(ids.error());
    }
    begin(*store, *ids);
}

Result<QList<QUuid>> CheckCommand::chosen(const ConnectionStore &store) const
{
    QList<QUuid> ids;
    if (arguments().has(allOption)) {
        Result<QList<ConnectionSummary>> all = store.summaries();
        if (!all) {
            return std::unexpected(all.error());
        }
        std::ranges::sort(*all, {}, &ConnectionSummary::name);
        for (const ConnectionSummary &summary : std::as_const(*all)) {
            ids.append(summary.id);
        }
        return ids;
    }
    for (const QString &name : arguments().operands()) {
        const Result<Connection> found = store.findByName(name);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!ids.contains(found->id)) {
            ids.append(found->id);
        }
    }
    return ids;
}

void CheckCommand::begin(ConnectionStore &store, const QList<QUuid> &ids)
{
    m_ids = ids;
    if (ids.isEmpty()) {
        return conclude(store, false);
    }
    m_checks =
        new CheckConnections(workplace().catalog(), store, workplace().vault(), workplace().engine(), this);
    connect(m_checks, &CheckConnections::checked, this, &CheckCommand::takeResult);
    connect(m_checks, &CheckConnections::progressed, this, [this](int done, int total) {
        m_done = done;
        if (total > 1) {
            output().progress(tr("%1 of %2 checked").arg(done).arg(total));
        }
    });
    connect(m_checks, &CheckConnections::finished, this,
            [this, &store](bool cancelled) { conclude(store, cancelled); });
    onCancel([this] { m_checks->cancel(); });
    m_checks->start(ids);
}

void CheckCommand::takeResult(const QUuid &id, const Result<CheckReport> &result)
{
    if (result) {
        m_worst = worse(m_worst, exitCodeFor(result->verdict));
    } else {
        m_worst = worse(m_worst, exitCodeFor(result.error().code));
        m_failures.insert(id, result.error());
    }
}

void CheckCommand::conclude(ConnectionStore &store, bool cancelled)
{
    if (cancelled) {
        if (m_done > 0) {
            output().note(tr("%1 of %2 connections were checked before that.").arg(m_done).arg(m_ids.size()));
        }
        return fail(Error{ErrorCode::Cancelled, {}});
    }
    const QList<Connection> connections = checkedConnections(store);
    for (const Connection &connection : connections) {
        tellProblem(connection);
    }
    if (output().isJson()) {
        QJsonArray list;
        for (const Connection &connection : connections) {
            list.append(json(connection));
        }
        output().json({{QStringLiteral("connections"), list}});
        return finish(m_worst);
    }
    if (connections.isEmpty()) {
        output().note(tr("There are no connections to check."));
        return finish(m_worst);
    }
    if (connections.size() == 1) {
        return show(connections.constFirst(), m_worst);
    }
    TextTable table({tr("NAME"), tr("APP"), tr("STATUS"), tr("IDENTITY")});
    for (const Connection &connection : connections) {
        table.addRow(
            {connection.name.text(), connection.app,
             m_failures.contains(connection.id) ? tr("Not checked") : word(connection.report.verdict),
             connection.report.identity});
    }
    output().text(table.text());
    finish(m_worst);
}

QList<Connection> CheckCommand::checkedConnections(const ConnectionStore &store) const
{
    QList<Connection> connections;
    for (const QUuid &id : m_ids) {
        // One that somebody else removed meanwhile has nothing to tell any more.
        if (const Result<Connection> found = store.find(id)) {
            connections.append(*found);
        }
    }
    return connections;
}

void CheckCommand::tellProblem(const Connection &connection)
{
    QString problem;
    if (const auto failure = m_failures.constFind(connection.id); failure != m_failures.constEnd()) {
        problem = sentence(*failure, workplace().vault().displayName());
    } else if (exitCodeFor(connection.report.verdict) != ExitCode::Done) {
        const ProviderDescriptor *app = knownAppOf(connection, workplace().catalog());
        problem = verdictSentence(connection.report, app ? app->name : connection.app);
    }
    if (!problem.isEmpty()) {
        output().note(QStringLiteral("%1: %2").arg(connection.name.text(), problem));
    }
}

QJsonObject CheckCommand::json(const Connection &connection)
{
    QJsonObject json = toJson(connection);
    if (const auto failure = m_failures.constFind(connection.id); failure != m_failures.constEnd()) {
        const CommandError error = commandError(*failure, workplace().vault().displayName());
        json.insert(QStringLiteral("error"), toJson(error).value(QStringLiteral("error")));
    }
    return json;
}

} // namespace patchbay
