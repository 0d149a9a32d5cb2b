#include "app/connections/connectionjson.h"

namespace patchbay
{

QJsonObject toJson(const Connection &connection)
{
    QJsonObject credentials;
    for (auto field = connection.fields.cbegin(); field != connection.fields.cend(); ++field) {
        credentials.insert(field.key(), field.value());
    }
    CheckReport report = connection.report;
    if (!report.expiresAt) {
        report.expiresAt = endOf(connection.expiresOn);
    }
    return {
        {QStringLiteral("id"), connection.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("name"), connection.name.text()},
        {QStringLiteral("description"), connection.description},
        {QStringLiteral("app"), connection.app},
        {QStringLiteral("method"), connection.method},
        {QStringLiteral("version"), connection.version},
        {QStringLiteral("createdAt"), connection.createdAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("updatedAt"), connection.updatedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("credentials"), credentials},
        {QStringLiteral("status"), toJson(report)},
    };
}

} // namespace patchbay
