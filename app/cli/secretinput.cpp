#include "app/cli/secretinput.h"

#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/connections/tokentext.h"
#include "app/text/problemtext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace patchbay
{

namespace
{

using Secrets = QMap<QString, Secret>;

constexpr qsizetype pipeLimit = 256 * 1024;
// The system cuts longer lines off at 4,095 bytes without a word.
constexpr qsizetype promptLimit = 4094;

constexpr QLatin1String stdinOption("secret-stdin");
constexpr QLatin1String fdOption("secret-fd");

Parsed<void> take(Secrets &secrets, const QString &text, const FieldDescriptor &field)
{
    const auto secret = parseToken(text, field);
    if (secret) {
        secrets.insert(field.key, *secret);
    } else if (secret.error() != TokenProblem::Empty) {
        return usageError(sentence(secret.error(), field));
    }
    return {};
}

QString joinedKeys(const QList<const FieldDescriptor *> &fields)
{
    QStringList keys;
    for (const FieldDescriptor *field : fields) {
        keys.append(field->key);
    }
    return keys.join(QStringLiteral(", "));
}

} // namespace

SecretInput::SecretInput(const Arguments &arguments, Output &output, const Interrupt &interrupt)
    : m_arguments(arguments)
    , m_output(output)
    , m_interrupt(interrupt)
{
}

QList<QCommandLineOption> SecretInput::options()
{
    return {
        flag(stdinOption, tr("Read the token from standard input.")),
        valued(fdOption, QStringLiteral("N"), tr("Read the token from file descriptor N.")),
    };
}

QString SecretInput::note()
{
    return tr(
        "The token is never an argument, since other users could read it there. Without --secret-stdin and "
        "--secret-fd it is asked for in the terminal and not shown. Blanks and line ends around it are "
        "dropped. "
        "For an app with several secret fields, standard input holds a JSON object with a text for each "
        "field "
        "key.");
}

Parsed<Secrets> SecretInput::read(const MethodDescriptor &method, const QStringList &optional)
{
    const Parsed<Secrets> secrets = readAny(method);
    if (!secrets) {
        return secrets;
    }
    for (const FieldDescriptor *field : method.secretFields()) {
        const Secret secret = secrets->value(field->key);
        if (secret.isEmpty() && field->required && !optional.contains(field->key)) {
            return usageError(tr("%1 is empty. Copy it again, then try again.").arg(field->label));
        }
        if (!secret.isEmpty() && !looksLikeToken(secret, *field) && !field->formatHint.isEmpty()) {
            m_output.note(field->formatHint);
        }
    }
    return secrets;
}

Parsed<Secrets> SecretInput::readAny(const MethodDescriptor &method)
{
    const bool fromStdin = m_arguments.has(stdinOption);
    if (fromStdin && m_arguments.has(fdOption)) {
        return usageError(tr("Give either --secret-stdin or --secret-fd, not both."));
    }
    if (m_arguments.has(fdOption)) {
        bool ok = false;
        const int descriptor = m_arguments.value(fdOption).toInt(&ok);
        if (!ok || descriptor < 0) {
            return usageError(tr("--secret-fd takes the number of an open file descriptor."));
        }
        return readFrom(descriptor, method);
    }
    if (Terminal::isInteractive(Terminal::Stream::Input)) {
        return prompt(method);
    }
    if (fromStdin) {
        return readFrom(0, method);
    }
    return usageError(
        tr("There is no terminal to ask for the token in: give it with --secret-stdin or --secret-fd."));
}

Parsed<Secrets> SecretInput::readFrom(int descriptor, const MethodDescriptor &method)
{
    const auto bytes = Terminal::readAll(descriptor, pipeLimit, m_interrupt);
    if (bytes) {
        return parse(*bytes, method);
    }
    switch (bytes.error()) {
    case Terminal::ReadProblem::Interrupted:
        return std::unexpected(commandError(Error{ErrorCode::Cancelled, {}}, {}));
    case Terminal::ReadProblem::TooLong:
        return usageError(tr("What was given as the token is too long to be one."));
    case Terminal::ReadProblem::Unreadable:
        break;
    }
    return usageError(tr("The token could not be read: nothing is open there."));
}

Parsed<Secrets> SecretInput::parse(const QByteArray &bytes, const MethodDescriptor &method)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        return usageError(tr("What was given as the token is not text in UTF-8."));
    }
    const QList<const FieldDescriptor *> fields = method.secretFields();
    Secrets secrets;
    if (fields.size() == 1) {
        const auto taken = take(secrets, text, *fields.constFirst());
        return taken ? Parsed<Secrets>(secrets) : std::unexpected(taken.error());
    }

    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QString shape =
        tr("This app has several secret fields: give a JSON object with a text for each of %1.")
            .arg(joinedKeys(fields));
    if (!document.isObject()) {
        return usageError(shape);
    }
    QJsonObject object = document.object();
    for (const FieldDescriptor *field : fields) {
        const QJsonValue value = object.take(field->key);
        if (!value.isString() && !value.isUndefined()) {
            return usageError(shape);
        }
        if (const auto taken = take(secrets, value.toString(), *field); !taken) {
            return std::unexpected(taken.error());
        }
    }
    if (!object.isEmpty()) {
        return usageError(shape);
    }
    return secrets;
}

Parsed<Secrets> SecretInput::prompt(const MethodDescriptor &method)
{
    Secrets secrets;
    for (const FieldDescriptor *field : method.secretFields()) {
        const QString question = field->required ? tr("%1 (not shown): ").arg(field->label)
                                                 : tr("%1 (not shown, optional): ").arg(field->label);
        const auto line = Terminal::readHiddenLine(promptLimit, m_interrupt, [&] { m_output.ask(question); });
        if (!line) {
            m_output.ask(QStringLiteral("\n"));
            switch (line.error()) {
            case Terminal::ReadProblem::Interrupted:
                return std::unexpected(commandError(Error{ErrorCode::Cancelled, {}}, {}));
            case Terminal::ReadProblem::TooLong:
                return usageError(tr("That is too long to be typed: give it with --secret-stdin."));
            case Terminal::ReadProblem::Unreadable:
                return usageError(tr("The terminal could not be read: give the token with --secret-stdin."));
            }
        }
        if (const auto taken = take(secrets, QString::fromUtf8(*line), *field); !taken) {
            return std::unexpected(taken.error());
        }
    }
    return secrets;
}

} // namespace patchbay
