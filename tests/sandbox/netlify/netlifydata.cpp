#include "tests/sandbox/netlify/netlifydata.h"

#include "tests/sandbox/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int manySites = 340;

constexpr auto ada = "5f0c0ffee0000000000000a1"_L1;
constexpr auto dev = "5f0c0ffee0000000000000d2"_L1;
constexpr auto sam = "5f0c0ffee0000000000000e3"_L1;
constexpr auto mia = "5f0c0ffee0000000000000f4"_L1;
constexpr auto nora = "5f0c0ffee0000000000000b5"_L1;

QString siteId(int number)
{
    return u"c0ffee00-0000-4000-8000-%1"_s.arg(number, 12, 16, '0'_L1);
}

QList<NetlifyTeam> makeTeams()
{
    QList<NetlifyTeam> teams{
        {u"60c0ffee0000000000000001"_s,
         u"Acme"_s,
         u"acme"_s,
         {{ada, u"Owner"_s}, {dev, u"Developer"_s}},
         {{siteId(1), u"acme-www"_s}, {siteId(2), u"acme-docs"_s}, {siteId(3), u"acme-status"_s}}},
        {u"60c0ffee0000000000000002"_s,
         u"Sam's team"_s,
         u"sams-team"_s,
         {{sam, u"Owner"_s}},
         {{siteId(4), u"sams-blog"_s}}},
        {u"60c0ffee0000000000000003"_s,
         u"Big Corp"_s,
         u"big-corp"_s,
         {{sam, u"Developer"_s}},
         {{siteId(5), u"big-corp-intranet"_s}},
         true},
        {u"60c0ffee0000000000000004"_s, u"Crowd"_s, u"crowd"_s, {{mia, u"Owner"_s}}, {}},
        {u"60c0ffee0000000000000005"_s, u"Fresh"_s, u"fresh"_s, {{nora, u"Owner"_s}}, {}}};
    for (int i = 1; i <= manySites; ++i) {
        teams[3].sites.append({siteId(1000 + i), u"crowd-site-%1"_s.arg(i, 3, 10, '0'_L1)});
    }
    return teams;
}

} // namespace

QString NetlifyTeam::roleOf(const QString &userId) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&userId](const NetlifyMember &member) {
        return member.userId == userId;
    });
    return found == members.end() ? QString() : found->role;
}

const NetlifyUser *NetlifyData::user(const QString &id) const
{
    const auto found =
        std::find_if(users.begin(), users.end(), [&id](const NetlifyUser &user) { return user.id == id; });
    return found == users.end() ? nullptr : &*found;
}

const NetlifyToken *NetlifyData::acceptedToken(const QByteArray &token) const
{
    const auto found = std::find_if(tokens.begin(), tokens.end(), [&token](const NetlifyToken &known) {
        return known.accepted && known.token == token;
    });
    return found == tokens.end() ? nullptr : &*found;
}

QList<NetlifyTeam> NetlifyData::teamsOf(const NetlifyToken &token) const
{
    QList<NetlifyTeam> own;
    std::copy_if(teams.begin(), teams.end(), std::back_inserter(own), [&token](const NetlifyTeam &team) {
        return !team.roleOf(token.userId).isEmpty() && (!team.singleSignOn || token.singleSignOn);
    });
    return own;
}

NetlifyData makeNetlifyData()
{
    using namespace netlifytoken;
    NetlifyData data;
    data.users = {{ada, u"Ada Lovelace"_s, u"ada@example.com"_s},
                  {dev, u"Devi Developer"_s, u"devi@example.com"_s},
                  {sam, u"Sam Signon"_s, u"sam@example.com"_s},
                  {mia, u"Mia Many"_s, u"mia@example.com"_s},
                  {nora, u"Nora Newcomer"_s, u"nora@example.com"_s}};
    data.teams = makeTeams();
    data.tokens = {{owner, ada},
                   {developer, dev},
                   {membersRefused, dev, true, false},
                   {ssoHidden, sam, true, true, false, false},
                   {expired, ada, false},
                   {revoked, ada, false},
                   {forbidden, dev, true, false, true},
                   {noSites, nora},
                   {many, mia}};
    return data;
}

} // namespace patchbay::sandbox
