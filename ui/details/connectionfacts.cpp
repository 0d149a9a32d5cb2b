#include "ui/details/connectionfacts.h"

#include "app/connections/connection.h"
#include "providers/descriptor/providerdescriptor.h"
#include "ui/look/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct ConnectionFacts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
};

QString both(const QDateTime &when, const QDateTime &now)
{
    return ConnectionFacts::tr("%1 (%2)", "relative and exact time")
        .arg(look::relativeTime(when, now), QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
}

QString expiry(const Connection &connection, const QDateTime &now)
{
    if (connection.report.neverExpires) {
        return ConnectionFacts::tr("Never");
    }
    if (const auto end = endOf(connection)) {
        return both(*end, now);
    }
    return ConnectionFacts::tr("Not known");
}

QString plural(const QString &kind)
{
    // Kinds are data of the descriptors; those known here can be translated.
    const char *known[] = {QT_TRANSLATE_NOOP("ConnectionFacts", "Workspaces"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Projects"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Secret groups"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Sites"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Teams"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Accounts"),
                           QT_TRANSLATE_NOOP("ConnectionFacts", "Organisations")};
    for (const char *word : known) {
        if (QLatin1String(word).compare(kind + u's', Qt::CaseInsensitive) == 0) {
            return ConnectionFacts::tr(word);
        }
    }
    return kind;
}

} // namespace

QList<NamedValue> tokenFacts(const Connection &connection, const ProviderDescriptor *app,
                             const QDateTime &now)
{
    QList<NamedValue> facts;
    if (!connection.report.identity.isEmpty()) {
        facts.append(
            {QStringLiteral("identity"), ConnectionFacts::tr("Identity"), connection.report.identity});
    }
    facts.append({QStringLiteral("expires"), ConnectionFacts::tr("Expires"), expiry(connection, now)});
    const MethodDescriptor *method = app ? app->method(connection.method) : nullptr;
    if (!method) {
        for (auto field = connection.fields.begin(); field != connection.fields.end(); ++field) {
            facts.append({QStringLiteral("field_") + field.key(), field.key(), field.value()});
        }
        return facts;
    }
    for (const FieldDescriptor &field : method->fields) {
        QString value = connection.fields.value(field.key);
        if (value.isEmpty() && field.kind == FieldKind::InstanceUrl) {
            value = field.defaultValue;
        }
        if (field.kind != FieldKind::Secret && !value.isEmpty()) {
            facts.append({QStringLiteral("field_") + field.key, field.label, value});
        }
    }
    if (!connection.caFile.isEmpty()) {
        facts.append(
            {QStringLiteral("caFile"), ConnectionFacts::tr("Certificate authority file"), connection.caFile});
    }
    return facts;
}

QList<NamedValue> historyFacts(const Connection &connection, const QDateTime &now)
{
    const QDateTime checked = connection.report.checkedAt;
    return {
        {QStringLiteral("created"), ConnectionFacts::tr("Created"), both(connection.createdAt, now)},
        {QStringLiteral("updated"), ConnectionFacts::tr("Last change"), both(connection.updatedAt, now)},
        {QStringLiteral("checked"), ConnectionFacts::tr("Last check"),
         checked.isValid() ? both(checked, now) : ConnectionFacts::tr("Never")},
    };
}

QList<ResourceGroup> resourceGroups(const CheckReport &report)
{
    QStringList kinds;
    QMap<QString, QStringList> lines;
    for (const Resource &resource : report.resources) {
        if (!lines.contains(resource.kind)) {
            kinds.append(resource.kind);
        }
        const QString name = resource.name.isEmpty() ? resource.id : resource.name;
        lines[resource.kind].append(
            resource.detail.isEmpty()
                ? name
                : ConnectionFacts::tr("%1 (%2)", "name and role").arg(name, resource.detail));
    }
    QList<ResourceGroup> groups;
    for (const QString &kind : kinds) {
        const qsizetype count = lines[kind].size();
        groups.append(
            {ConnectionFacts::tr("%1 (%2)", "kind and count").arg(plural(kind)).arg(count), lines[kind]});
    }
    return groups;
}

} // namespace patchbay
