#pragma once

#include "app/connections/connectionname.h"
#include "providers/check/checkreport.h"
#include "providers/net/origin.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace patchbay
{

inline constexpr int maxDescriptionLength = 256;

/// A stored connection. Its secrets are elsewhere: `vaultKeys` says under which keys of the SecretVault.
struct Connection {
    QUuid id;
    ConnectionName name;
    QString description{};
    QString app{}; ///< id of its ProviderDescriptor; may be unknown to this version
    QString method{};
    int version = 1;       ///< grows with every change of fields or token
    QDateTime createdAt{}; ///< UTC, as all times here
    QDateTime updatedAt{};
    QMap<QString, QString> fields{};    ///< non-secret credentials by key
    QMap<QString, QString> vaultKeys{}; ///< secret field key → vault key
    QDate expiresOn{};                  ///< given by the user; may be invalid
    /// Of a custom app: destinationsOf() its method when the connection was added. Nothing for a shipped app.
    std::optional<QStringList> destinations{};
    PlainHttp plainHttp = PlainHttp::LoopbackOnly;
    QString caFile{};
    CheckReport report{};
};

/// True where a check of the one with some token is a check of the other with it.
bool isCheckedAlike(const Connection &one, const Connection &other);

/// The columns of the list, cheap enough for a hundred thousand rows.
struct ConnectionSummary {
    QUuid id;
    QString name;
    QString description;
    QString app;
    QString identity;
    Verdict verdict = Verdict::Unchecked;
    qint64 expiresAt = 0; ///< seconds since 1970 UTC; 0 means unknown or never
    qint64 checkedAt = 0; ///< seconds since 1970 UTC; 0 means never checked
    bool neverExpires = false;
};

/// The last second of the day that the user named, in UTC; nothing for an invalid date.
std::optional<QDateTime> endOf(const QDate &expiresOn);

/// When its token ends, by the service or else by the user; nothing where that is unknown or never.
std::optional<QDateTime> endOf(const Connection &connection);

/// What a verdict is worth at `now`: a token whose end came after its last check is expired, unless the
/// service had refused it or was asked wrongly. Seconds since 1970 UTC; `checkedAt` 0 means never,
/// `expiresAt` 0 unknown or never.
Verdict verdictAt(qint64 now, Verdict checked, qint64 checkedAt, qint64 expiresAt);

} // namespace patchbay
