#include "providers/check/windmill/windmilltokenrow.h"

#include "providers/check/captures.h"

#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

std::optional<WindmillTokenRow> findTokenRow(const QJsonArray &rows, const QString &prefix)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject json = value.toObject();
        if (json["token_prefix"_L1].toString() != prefix) {
            continue;
        }
        WindmillTokenRow row;
        row.label = json["label"_L1].toString();
        row.expiration = timeOf(json["expiration"_L1], Capture::Time::Iso);
        row.workspace = json["workspace_id"_L1].toString();
        row.readOnly = json["read_only"_L1].toBool();
        for (const QJsonValue &scope : json["scopes"_L1].toArray()) {
            row.scopes.append(scope.toString());
        }
        return row;
    }
    return std::nullopt;
}

} // namespace patchbay
