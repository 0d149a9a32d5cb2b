#include "app/cli/removecommand.h"

#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/workplace.h"
#include "app/connections/removeconnection.h"

namespace patchbay
{

namespace
{

constexpr QLatin1String yesOption("yes");
constexpr qsizetype answerLimit = 1024;

} // namespace

CommandSyntax RemoveCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("remove");
    syntax.summary = tr("Remove a connection, and its token from the keychain.");
    syntax.operands = QStringLiteral("NAME");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = {flag(yesOption, tr("Ask nothing."))};
    syntax.notes = {tr("The service is told nothing: revoke the token there if it should stop working."),
                    tr("JSON: {\"removed\": {\"id\": …, \"name\": …}}.")};
    syntax.examples = {QStringLiteral("patchbayctl remove my-windmill-connection --yes")};
    return syntax;
}

void RemoveCommand::run()
{
    recoverThen([this] { begin(); });
}

void RemoveCommand::begin()
{
    const std::optional<Connection> connection = findConnection(arguments().operands().constFirst());
    if (!connection) {
        return;
    }
    if (const Parsed<void> confirmed = confirm(*connection); !confirmed) {
        return fail(confirmed.error());
    }
    remove(*connection);
}

Parsed<void> RemoveCommand::confirm(const Connection &connection)
{
    if (arguments().has(yesOption)) {
        return {};
    }
    if (!Terminal::isInteractive(Terminal::Stream::Input)) {
        return usageError(
            tr("There is no terminal to ask in: give --yes to remove the connection without a question."));
    }
    output().ask(tr("Remove %1 and its token? [y/N] ").arg(connection.name.text()));
    const auto answer = Terminal::readLine(answerLimit, interrupt());
    const QString word = QString::fromUtf8(answer.value_or(QByteArray())).trimmed().toLower();
    if (word == QStringLiteral("y") || word == QStringLiteral("yes") || word == tr("yes")) {
        return {};
    }
    if (!answer) {
        output().ask(QStringLiteral("\n"));
    }
    return std::unexpected(
        CommandError{ExitCode::Interrupted, toString(ErrorCode::Cancelled), tr("Nothing was removed."), {}});
}

CommandError RemoveCommand::withoutSecret(const Connection &connection, const Error &why)
{
    CommandError error = commandError(why, workplace().vault().displayName());
    const Result<ConnectionStore *> store = workplace().store();
    const Result<Connection> left = store ? (*store)->find(connection.id) : std::unexpected(store.error());
    if (!left && left.error().code == ErrorCode::NoSuchConnection) {
        error.message += QStringLiteral(" ") +
                         tr("The connection %1 is removed, but its token is still in the keychain. Patchbay "
                            "removes it there the next time that it can.")
                             .arg(connection.name.text());
    }
    return error;
}

void RemoveCommand::remove(const Connection &connection)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    expectVault();
    auto *removal = new RemoveConnection(*store, workplace().vault(), this);
    awaitResult(removal->run(connection.id), [this, connection](const Result<void> &removed) {
        if (!removed) {
            return fail(withoutSecret(connection, removed.error()));
        }
        if (output().isJson()) {
            const QJsonObject what{{QStringLiteral("id"), connection.id.toString(QUuid::WithoutBraces)},
                                   {QStringLiteral("name"), connection.name.text()}};
            output().json({{QStringLiteral("removed"), what}});
        } else {
            output().text(tr("Removed %1.\n").arg(connection.name.text()));
        }
        finish();
    });
}

} // namespace patchbay
