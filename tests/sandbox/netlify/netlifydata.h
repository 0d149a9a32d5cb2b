#pragma once

#include <QList>
#include <QString>

namespace patchbay::sandbox
{

struct NetlifyUser {
    QString id;
    QString name;
    QString email;
};

struct NetlifySite {
    QString id;
    QString name;
};

struct NetlifyMember {
    QString userId;
    QString role; ///< `Owner`, `Developer` …
};

struct NetlifyTeam {
    QString id;
    QString name;
    QString slug;
    QList<NetlifyMember> members;
    QList<NetlifySite> sites;
    bool singleSignOn = false; ///< left out for tokens without access to it

    QString roleOf(const QString &userId) const; ///< empty for a stranger
};

struct NetlifyToken {
    QByteArray token;
    QString userId;
    bool accepted = true;
    bool mayListMembers = true;
    bool refusedEverywhere = false;
    bool singleSignOn = true; ///< granted access to teams with single sign-on
};

/// The state of a small Netlify.
struct NetlifyData {
    QList<NetlifyUser> users;
    QList<NetlifyTeam> teams;
    QList<NetlifyToken> tokens;

    const NetlifyUser *user(const QString &id) const;
    const NetlifyToken *acceptedToken(const QByteArray &token) const;
    /// Of the token's user, without those hidden from the token.
    QList<NetlifyTeam> teamsOf(const NetlifyToken &token) const;
};

NetlifyData makeNetlifyData();

} // namespace patchbay::sandbox
