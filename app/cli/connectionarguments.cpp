#include "app/cli/connectionarguments.h"

#include "app/text/problemtext.h"
#include "providers/check/instanceaddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace patchbay
{

namespace
{

constexpr QLatin1String nameOption("name");
constexpr QLatin1String descriptionOption("description");
constexpr QLatin1String urlOption("instance-url");
constexpr QLatin1String fieldOption("field");
constexpr QLatin1String expiryOption("expires-on");
constexpr QLatin1String caOption("ca-file");
constexpr QLatin1String plainOption("allow-plain-http");
constexpr qint64 maxCaFileSize = 1024 * 1024;

QString openKeys(const MethodDescriptor &method)
{
    QStringList keys;
    for (const FieldDescriptor &field : method.fields) {
        if (field.kind != FieldKind::Secret) {
            keys.append(field.key);
        }
    }
    return keys.join(QStringLiteral(", "));
}

bool hasControlCharacter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

QList<QCommandLineOption> ConnectionArguments::options()
{
    return {
        valued(nameOption, QStringLiteral("NAME"),
               tr("Its unique name: small letters a to z, digits and single hyphens between them.")),
        valued(descriptionOption, QStringLiteral("TEXT"), tr("What it is for, at most 256 characters.")),
        valued(urlOption, QStringLiteral("URL"),
               tr("Address of the instance, for apps that have one. Empty means the app's own cloud.")),
        valued(fieldOption, QStringLiteral("KEY=VALUE"),
               tr("Any other field that is no secret; may be repeated. 'patchbayctl apps' lists the keys. An "
                  "empty "
                  "value clears the field.")),
        valued(
            expiryOption, QStringLiteral("DATE"),
            tr("Last day of the token as YYYY-MM-DD, where the service does not tell; 'none' forgets it.")),
        valued(caOption, QStringLiteral("FILE"),
               tr("PEM file of the private certificate authority that the instance's certificate comes from; "
                  "empty "
                  "means the system's authorities.")),
        flag(plainOption,
             tr("Let the token travel unencrypted to an http address that is not this computer.")),
    };
}

QStringList ConnectionArguments::repeatable()
{
    return {fieldOption};
}

Parsed<ConnectionArguments> ConnectionArguments::parse(const Arguments &arguments,
                                                       const MethodDescriptor *method, PlainHttp plainHttp)
{
    ConnectionArguments parsed;
    // Fields first: a secret among them must be refused before anything else is looked at.
    Parsed<void> taken = parsed.takeFields(arguments, method);
    if (taken) {
        taken = parsed.takeNaming(arguments);
    }
    if (taken) {
        taken = parsed.takeOptions(arguments);
    }
    if (taken) {
        taken = parsed.takeUrl(method, parsed.plainHttp.value_or(plainHttp));
    }
    if (!taken) {
        return std::unexpected(taken.error());
    }
    return parsed;
}

QMap<QString, QString> ConnectionArguments::mergedInto(QMap<QString, QString> before) const
{
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (it.value().isEmpty()) {
            before.remove(it.key());
        } else {
            before.insert(it.key(), it.value());
        }
    }
    return before;
}

Parsed<void> ConnectionArguments::takeNaming(const Arguments &arguments)
{
    if (arguments.has(nameOption)) {
        const auto parsed = ConnectionName::parse(arguments.value(nameOption));
        if (!parsed) {
            return usageError(sentence(parsed.error()));
        }
        name = *parsed;
    }
    if (arguments.has(descriptionOption)) {
        description = arguments.value(descriptionOption).trimmed();
        if (description->size() > maxDescriptionLength) {
            return usageError(descriptionTooLongSentence());
        }
    }
    return {};
}

Parsed<void> ConnectionArguments::takeOptions(const Arguments &arguments)
{
    if (arguments.has(plainOption)) {
        plainHttp = PlainHttp::Allowed;
    }
    if (arguments.has(expiryOption)) {
        const QString text = arguments.value(expiryOption);
        expiresOn = QDate::fromString(text, Qt::ISODate);
        if (text == QStringLiteral("none")) {
            expiresOn = QDate();
        } else if (!expiresOn->isValid() || text.size() != 10) {
            return usageError(tr("--expires-on takes a date such as 2027-01-31, or none."));
        }
    }
    if (arguments.has(caOption)) {
        caFile = arguments.value(caOption);
        if (caFile->isEmpty()) {
            return {};
        }
        caFile = QDir::cleanPath(QFileInfo(*caFile).absoluteFilePath());
        QFile file(*caFile);
        if (!file.open(QIODevice::ReadOnly) ||
            !file.read(maxCaFileSize).contains("-----BEGIN CERTIFICATE-----")) {
            return std::unexpected(CommandError{ExitCode::BadFile,
                                                toString(ErrorCode::BadFile),
                                                tr("The file given with --ca-file holds no certificate in "
                                                   "PEM form. Check that it is the right one."),
                                                {}});
        }
    }
    return {};
}

Parsed<void> ConnectionArguments::takeFields(const Arguments &arguments, const MethodDescriptor *method)
{
    const QStringList given = arguments.values(fieldOption);
    if (!method && (!given.isEmpty() || arguments.has(urlOption))) {
        return std::unexpected(commandError(Error{ErrorCode::NoSuchApp, {}}, {}));
    }
    for (const QString &assignment : given) {
        const qsizetype sign = assignment.indexOf(u'=');
        if (sign <= 0) {
            return usageError(tr("--field takes the form KEY=VALUE."));
        }
        if (const auto taken = takeField(assignment.left(sign), assignment.mid(sign + 1).trimmed(), *method);
            !taken) {
            return taken;
        }
    }
    if (!arguments.has(urlOption)) {
        return {};
    }
    const FieldDescriptor *instance = method->instanceField();
    if (!instance) {
        return usageError(tr("This app has one fixed address: --instance-url has no place here."));
    }
    return takeField(instance->key, arguments.value(urlOption).trimmed(), *method);
}

Parsed<void> ConnectionArguments::takeField(const QString &key, const QString &value,
                                            const MethodDescriptor &method)
{
    const FieldDescriptor *field = method.field(key);
    if (!field) {
        // The key itself stays untold: it may be a token that was put into the wrong place.
        return usageError(openKeys(method).isEmpty()
                              ? tr("This app has no field that could be given with --field.")
                              : tr("This app has no such field. Its fields are: %1.").arg(openKeys(method)));
    }
    if (field->kind == FieldKind::Secret) {
        return usageError(
            tr("%1 is a secret and is never given as an argument, since other users could read it there. "
               "Give it with --secret-stdin or --secret-fd, and replace this token if it was a real one.")
                .arg(field->label));
    }
    if (fields.contains(key)) {
        return usageError(tr("The field %1 is given more than once.").arg(key));
    }
    if (hasControlCharacter(value)) {
        return usageError(tr("%1 has characters that cannot be seen. Type it again.").arg(field->label));
    }
    if (field->maxLength > 0 && value.size() > field->maxLength) {
        return usageError(tr("%1 has at most %2 characters.").arg(field->label).arg(field->maxLength));
    }
    if (field->kind == FieldKind::Choice && !value.isEmpty() && !field->choices.contains(value)) {
        return usageError(
            tr("%1 is one of: %2.").arg(field->label, field->choices.join(QStringLiteral(", "))));
    }
    fields.insert(key, value);
    return {};
}

Parsed<void> ConnectionArguments::takeUrl(const MethodDescriptor *method, PlainHttp allowed)
{
    const FieldDescriptor *instance = method ? method->instanceField() : nullptr;
    if (!instance || fields.value(instance->key).isEmpty()) {
        return {};
    }
    QString &value = fields[instance->key];
    const auto origin = parseInstance(*instance, value, allowed);
    if (!origin) {
        return usageError(
            origin.error() == UrlProblem::PlainHttp
                ? tr("The token would travel unencrypted to this address. Use https, or allow it for this "
                     "connection with --allow-plain-http.")
                : sentence(origin.error()));
    }
    const QString kept = instanceText(*instance, *origin);
    if (kept != value && kept + u'/' != value) {
        cutUrl = kept;
    }
    value = kept;
    return {};
}

const FieldDescriptor *missingField(const MethodDescriptor &method, const QMap<QString, QString> &fields)
{
    for (const FieldDescriptor &field : method.fields) {
        if (field.kind != FieldKind::Secret && field.required && field.defaultValue.isEmpty() &&
            fields.value(field.key).isEmpty()) {
            return &field;
        }
    }
    return nullptr;
}

} // namespace patchbay
