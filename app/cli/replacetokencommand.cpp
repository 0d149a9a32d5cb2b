#include "app/cli/replacetokencommand.h"

#include "app/cli/connectionarguments.h"
#include "app/cli/secretinput.h"
#include "app/cli/workplace.h"
#include "app/connections/connectioncheck.h"
#include "app/connections/replacetoken.h"

namespace patchbay
{

namespace
{

constexpr QLatin1String expiryOption("expires-on");

} // namespace

CommandSyntax ReplaceTokenCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("replace-token");
    syntax.summary = tr("Check a new token and put it in the place of the old one.");
    syntax.operands = QStringLiteral("NAME");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = SecretInput::options() + checkOptions();
    syntax.options.append(
        valued(expiryOption, QStringLiteral("DATE"),
               tr("Last day of the new token as YYYY-MM-DD, where the service does not tell. The old "
                  "token's date is forgotten.")));
    syntax.notes = {
        tr("The old token stays until the new one is checked and stored. Of several secret fields, those "
           "that are left "
           "out keep their value."),
        SecretInput::note(),
    };
    syntax.examples = {
        QStringLiteral("pass windmill-new | patchbayctl replace-token build-farm --secret-stdin")};
    return syntax;
}

void ReplaceTokenCommand::run()
{
    recoverThen([this] { begin(); });
}

void ReplaceTokenCommand::begin()
{
    std::optional<Connection> connection = findConnection(arguments().operands().constFirst());
    if (!connection) {
        return;
    }
    Result<CheckRequest> request = requestOf(*connection, workplace().catalog());
    if (!request) {
        return fail(request.error());
    }
    const MethodDescriptor *method = request->app->method(request->method);
    const auto given = ConnectionArguments::parse(arguments(), method, connection->plainHttp);
    if (!given) {
        return fail(given.error());
    }
    connection->expiresOn = given->expiresOn.value_or(QDate());
    request->expiresOn = connection->expiresOn;
    const Parsed<QMap<QString, Secret>> secrets = newSecrets(*connection, *method);
    if (!secrets) {
        return fail(secrets.error());
    }
    QMap<QString, QString> keptKeys = connection->vaultKeys;
    for (const QString &field : secrets->keys()) {
        keptKeys.remove(field);
    }
    const auto check = [this, checked = *connection,
                        request = *request](const QMap<QString, Secret> &all) mutable {
        request.secrets = all;
        checkThen(request,
                  [this, checked, all](const CheckReport &report) { replace(checked, all, report); });
    };
    readSecretsThen(keptKeys, check, *secrets);
}

Parsed<QMap<QString, Secret>> ReplaceTokenCommand::newSecrets(const Connection &connection,
                                                              const MethodDescriptor &method)
{
    const bool isOne = method.secretFields().size() == 1;
    const QStringList kept = isOne ? QStringList() : connection.vaultKeys.keys();
    Parsed<QMap<QString, Secret>> secrets =
        SecretInput(arguments(), output(), interrupt()).read(method, kept);
    if (secrets && secrets->isEmpty()) {
        return usageError(tr("No new token was given."));
    }
    return secrets;
}

void ReplaceTokenCommand::replace(const Connection &checked, const QMap<QString, Secret> &secrets,
                                  const CheckReport &report)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    expectVault();
    auto *replace = new ReplaceToken(*store, workplace().vault(), this);
    awaitResult(replace->run(checked, secrets, report, acceptance()),
                [this](const Result<Connection> &replaced) {
                    if (!replaced) {
                        return fail(replaced.error());
                    }
                    show(*replaced);
                });
}

} // namespace patchbay
