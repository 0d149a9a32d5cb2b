#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// What Windmill's list of tokens says about one.
struct WindmillTokenRow {
    QString label;
    QDateTime expiration; ///< invalid: never
    QStringList scopes;   ///< empty: all that the user may
    QString workspace;
    bool readOnly = false;
};

/// The row of the token that starts with `prefix`.
std::optional<WindmillTokenRow> findTokenRow(const QJsonArray &rows, const QString &prefix);

} // namespace patchbay
