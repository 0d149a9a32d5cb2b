#include "app/cli/connectionreport.h"

#include "app/cli/printabletext.h"
#include "app/cli/timewords.h"
#include "app/text/problemtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbay
{

namespace
{

struct ConnectionReport {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectionReport)
};

constexpr qsizetype maxResources = 20;

/// Labels in one column, values in the next.
class Facts
{
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty()) {
            m_facts.append({printable(label), printable(value)});
        }
    }
    QString text() const
    {
        int width = 0;
        for (const auto &[label, value] : m_facts) {
            width = std::max(width, columnsOf(label));
        }
        QString out;
        for (const auto &[label, value] : m_facts) {
            out += label + QString(width - columnsOf(label) + 2, u' ') + value + u'\n';
        }
        return out;
    }

private:
    QList<std::pair<QString, QString>> m_facts;
};

QString exact(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString expiryText(const Connection &connection, const QDateTime &now)
{
    const CheckReport &report = connection.report;
    if (report.neverExpires) {
        return ConnectionReport::tr("never");
    }
    const std::optional<QDateTime> end = endOf(connection);
    if (!end) {
        return {};
    }
    const QString date = report.expiresAt ? exact(*end) : connection.expiresOn.toString(Qt::ISODate);
    return QStringLiteral("%1 (%2)").arg(date,
                                         TimeWords(now.toSecsSinceEpoch()).until(end->toSecsSinceEpoch()));
}

QString appText(const Connection &connection, const ProviderDescriptor *app)
{
    if (!app) {
        return connection.app;
    }
    const MethodDescriptor *method = app->method(connection.method);
    return method ? QStringLiteral("%1, %2").arg(app->name, method->name) : app->name;
}

QString fieldLabel(const ProviderDescriptor *app, const QString &methodId, const QString &key)
{
    const MethodDescriptor *method = app ? app->method(methodId) : nullptr;
    const FieldDescriptor *field = method ? method->field(key) : nullptr;
    return field ? field->label : key;
}

QString section(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    QString out = u'\n' + heading + u'\n';
    for (const QString &line : lines) {
        out += QStringLiteral("  ") + printable(line) + u'\n';
    }
    return out;
}

QStringList resourceLines(const QList<Resource> &resources)
{
    QStringList lines;
    for (const Resource &resource : resources.first(std::min(resources.size(), maxResources))) {
        const QString name = resource.name.isEmpty() ? resource.id : resource.name;
        lines.append(resource.detail.isEmpty()
                         ? QStringLiteral("%1 %2").arg(resource.kind, name)
                         : QStringLiteral("%1 %2 (%3)").arg(resource.kind, name, resource.detail));
    }
    if (resources.size() > maxResources) {
        lines.append(ConnectionReport::tr("and %1 more, see --json").arg(resources.size() - maxResources));
    }
    return lines;
}

} // namespace

QString connectionText(const Connection &connection, const ProviderDescriptor *app, const QDateTime &now)
{
    const CheckReport &report = connection.report;
    Facts facts;
    facts.add(ConnectionReport::tr("Name"), connection.name.text());
    facts.add(ConnectionReport::tr("Description"), connection.description);
    facts.add(ConnectionReport::tr("App"), appText(connection, app));
    for (auto it = connection.fields.cbegin(); it != connection.fields.cend(); ++it) {
        facts.add(fieldLabel(app, connection.method, it.key()), it.value());
    }
    facts.add(ConnectionReport::tr("Certificates"), connection.caFile);
    facts.add(ConnectionReport::tr("Status"), word(report.verdict));
    facts.add(ConnectionReport::tr("Checked"),
              report.checkedAt.isValid() ? exact(report.checkedAt) : ConnectionReport::tr("never"));
    facts.add(ConnectionReport::tr("Identity"), report.identity);
    facts.add(ConnectionReport::tr("Expires"), expiryText(connection, now));
    facts.add(ConnectionReport::tr("Scopes"), report.scopes.join(QStringLiteral(", ")));

    QStringList checks;
    for (const CheckResult &result : report.checks) {
        checks.append(resultLine(result));
        if (!result.hint.isEmpty()) {
            checks.append(QString(10, u' ') + result.hint);
        }
    }
    return facts.text() + section(ConnectionReport::tr("Checks"), checks) +
           section(ConnectionReport::tr("Reaches"), resourceLines(report.resources));
}

QString resultLine(const CheckResult &result)
{
    const QString outcome = word(result.outcome).leftJustified(8);
    return result.detail.isEmpty() ? QStringLiteral("%1  %2").arg(outcome, result.title)
                                   : QStringLiteral("%1  %2: %3").arg(outcome, result.title, result.detail);
}

} // namespace patchbay
