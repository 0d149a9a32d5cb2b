#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay::sandbox
{

struct WindmillWorkspace {
    QString id;
    QString name;
    QString owner;
};

/// A user's place in one workspace.
struct WindmillMember {
    QString workspace;
    QString email;
    QString username;
    bool admin = false;
    bool operatorRole = false;
    bool disabled = false;
    QStringList folders = {};
    QStringList ownedFolders = {};
};

struct WindmillUser {
    QString email;
    QString name;
    QString username;
    bool superAdmin = false;
    bool disabled = false;
};

struct WindmillToken {
    QByteArray token;
    QString email;
    QString label;
    QDateTime createdAt;
    std::optional<QDateTime> expiration;
    std::optional<QStringList> scopes;
    QString workspace; ///< empty: every workspace of the user
    bool readOnly = false;

    QString prefix() const { return QString::fromLatin1(token.left(10)); }
};

/// The state of a small Windmill instance.
struct WindmillData {
    QList<WindmillWorkspace> workspaces;
    QList<WindmillUser> users;
    QList<WindmillMember> members;
    QList<WindmillToken> tokens;
    QStringList folders = {};

    const WindmillUser *user(const QString &email) const;
    const WindmillWorkspace *workspace(const QString &id) const;
    const WindmillMember *member(const QString &workspace, const QString &email) const;
    /// Nothing where the token is unknown or has expired.
    const WindmillToken *acceptedToken(const QByteArray &token, const QDateTime &now) const;
};

/// Users, workspaces and the documented tokens, with dates relative to `now`.
WindmillData makeWindmillData(const QDateTime &now);

} // namespace patchbay::sandbox
