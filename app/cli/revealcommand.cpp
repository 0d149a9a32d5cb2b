#include "app/cli/revealcommand.h"

#include "app/cli/output.h"
#include "app/cli/workplace.h"

namespace patchbay
{

namespace
{

constexpr QLatin1String fieldOption("field");

} // namespace

CommandSyntax RevealCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("reveal");
    syntax.summary = tr("Print a connection's token and nothing else.");
    syntax.operands = QStringLiteral("NAME");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = {
        valued(fieldOption, QStringLiteral("KEY"), tr("Which secret, where the connection has several."))};
    syntax.notes = {
        tr("A line end follows on a terminal only, so that a pipe or file gets the token as it is."),
        tr("JSON: {\"name\": …, \"field\": …, \"value\": …}.")};
    syntax.examples = {
        QStringLiteral("patchbayctl reveal my-netlify-connection | xclip -selection clipboard")};
    return syntax;
}

void RevealCommand::run()
{
    const std::optional<Connection> connection = findConnection(arguments().operands().constFirst());
    if (!connection) {
        return;
    }
    const Parsed<QString> field = chosenField(*connection);
    if (!field) {
        return fail(field.error());
    }
    expectVault();
    await(workplace().vault().read(connection->vaultKeys.value(*field)),
          [this, connection = *connection, field = *field](const Secret &secret) {
              print(connection, field, secret);
          });
}

Parsed<QString> RevealCommand::chosenField(const Connection &connection) const
{
    const QStringList keys = connection.vaultKeys.keys();
    if (keys.isEmpty()) {
        return std::unexpected(
            commandError(Error{ErrorCode::SecretMissing, {}}, workplace().vault().displayName()));
    }
    if (!arguments().has(fieldOption)) {
        if (keys.size() == 1) {
            return keys.constFirst();
        }
        return usageError(tr("This connection has several secrets. Choose one with --field: %1.")
                              .arg(keys.join(QStringLiteral(", "))));
    }
    const QString wanted = arguments().value(fieldOption);
    if (!keys.contains(wanted)) {
        return usageError(
            tr("This connection has no such secret. It has: %1.").arg(keys.join(QStringLiteral(", "))));
    }
    return wanted;
}

void RevealCommand::print(const Connection &connection, const QString &field, const Secret &secret)
{
    if (output().isJson()) {
        output().json({{QStringLiteral("name"), connection.name.text()},
                       {QStringLiteral("field"), field},
                       {QStringLiteral("value"), QString::fromUtf8(secret.reveal())}});
    } else {
        output().raw(secret.reveal());
        if (output().outIsTerminal()) {
            output().raw(QByteArrayLiteral("\n"));
        }
    }
    finish();
}

} // namespace patchbay
