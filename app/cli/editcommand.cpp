#include "app/cli/editcommand.h"

#include "app/cli/output.h"
#include "app/cli/workplace.h"
#include "app/connections/connectionapp.h"
#include "app/connections/connectioncheck.h"
#include "app/connections/editconnection.h"
#include "app/text/problemtext.h"

#include <algorithm>

namespace patchbay
{

CommandSyntax EditCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("edit");
    syntax.summary = tr("Change a connection's name, description, instance URL or other fields.");
    syntax.operands = QStringLiteral("NAME");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = ConnectionArguments::options() + checkOptions();
    syntax.options.insert(syntax.options.size() - 2,
                          flag(QStringLiteral("refuse-plain-http"), tr("Take --allow-plain-http back.")));
    syntax.repeatable = ConnectionArguments::repeatable();
    syntax.notes = {
        tr("Options that are not given leave things as they are. A changed address or field is checked with "
           "the stored token before anything is changed; with --unchecked it is not, and the status becomes "
           "Unchecked.")};
    syntax.examples = {
        QStringLiteral(
            "patchbayctl edit my-windmill-connection --name build-farm --description 'CI of team blue'"),
        QStringLiteral("patchbayctl edit build-farm --instance-url https://windmill.example.com"),
    };
    return syntax;
}

void EditCommand::run()
{
    recoverThen([this] { begin(); });
}

void EditCommand::begin()
{
    const std::optional<Connection> before = findConnection(arguments().operands().constFirst());
    if (!before) {
        return;
    }
    const QList<QCommandLineOption> changes = syntax().options;
    if (std::ranges::none_of(
            changes, [this](const auto &change) { return arguments().has(change.names().constLast()); })) {
        return failUsage(tr("There is nothing to change: give at least one option."));
    }
    const Parsed<Connection> after = changed(*before);
    if (!after) {
        return fail(after.error());
    }
    if (isUnchecked() || !EditConnection::needsCheck(*before, *after)) {
        return store(*before, *after, {});
    }
    checkAndStore(*before, *after);
}

Parsed<Connection> EditCommand::changed(const Connection &before) const
{
    const ProviderDescriptor *app = knownAppOf(before, workplace().catalog());
    const MethodDescriptor *method = app ? app->method(before.method) : nullptr;
    const bool refusesPlainHttp = arguments().has(QStringLiteral("refuse-plain-http"));
    const auto given = ConnectionArguments::parse(
        arguments(), method, refusesPlainHttp ? PlainHttp::LoopbackOnly : before.plainHttp);
    if (!given) {
        return std::unexpected(given.error());
    }
    if (refusesPlainHttp && given->plainHttp) {
        return usageError(tr("Give either --allow-plain-http or --refuse-plain-http, not both."));
    }
    Connection after = before;
    after.name = given->name.value_or(before.name);
    after.description = given->description.value_or(before.description);
    after.fields = given->mergedInto(before.fields);
    after.expiresOn = given->expiresOn.value_or(before.expiresOn);
    after.plainHttp =
        refusesPlainHttp ? PlainHttp::LoopbackOnly : given->plainHttp.value_or(before.plainHttp);
    after.caFile = given->caFile.value_or(before.caFile);
    const FieldDescriptor *missing = method ? missingField(*method, after.fields) : nullptr;
    if (missing) {
        return usageError(tr("%1 needs %2: it cannot be cleared.").arg(app->name, missing->label));
    }
    if (const Result<CheckRequest> request = requestOf(after, workplace().catalog())) {
        if (const auto origin = originOf(*request); !origin) {
            return usageError(sentence(origin.error()));
        }
    }
    if (!given->cutUrl.isEmpty()) {
        output().note(tr("The instance URL was shortened to %1.").arg(given->cutUrl));
    }
    return after;
}

void EditCommand::checkAndStore(const Connection &before, const Connection &after)
{
    const Result<CheckRequest> request = requestOf(after, workplace().catalog());
    if (!request) {
        return fail(request.error());
    }
    readSecretsThen(after.vaultKeys,
                    [this, request = *request, before, after](const QMap<QString, Secret> &secrets) mutable {
                        request.secrets = secrets;
                        checkThen(request, [this, before, after](const CheckReport &report) {
                            store(before, after, report);
                        });
                    });
}

void EditCommand::store(const Connection &before, const Connection &after,
                        const std::optional<CheckReport> &report)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    const Result<Connection> edited = EditConnection(*store).run(before, after, report);
    if (!edited) {
        return fail(edited.error());
    }
    show(*edited);
}

} // namespace patchbay
