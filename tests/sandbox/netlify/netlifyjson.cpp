#include "tests/sandbox/netlify/netlifyjson.h"

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr auto founded = "2025-03-01T09:00:00.000Z"_L1;

QJsonObject capability(qsizetype used, int included)
{
    return {{u"included"_s, included}, {u"used"_s, qint64(used)}};
}

} // namespace

QJsonObject toJson(const NetlifyUser &user, int siteCount)
{
    return {{u"id"_s, user.id},
            {u"uid"_s, QJsonValue::Null},
            {u"full_name"_s, user.name},
            {u"avatar_url"_s, u"https://example.com/avatar.png"_s},
            {u"email"_s, user.email},
            {u"affiliate_id"_s, QString()},
            {u"site_count"_s, siteCount},
            {u"created_at"_s, founded},
            {u"last_login"_s, founded},
            {u"login_providers"_s, QJsonArray{u"email"_s}},
            {u"onboarding_progress"_s, QJsonObject{{u"slides"_s, QString()}}}};
}

QJsonObject toJson(const NetlifyTeam &team)
{
    QJsonArray owners;
    for (const NetlifyMember &member : team.members) {
        if (member.role == "Owner"_L1) {
            owners.append(member.userId);
        }
    }
    return {{u"id"_s, team.id},
            {u"name"_s, team.name},
            {u"slug"_s, team.slug},
            {u"type"_s, u"starter"_s},
            {u"type_id"_s, u"70c0ffee0000000000000001"_s},
            {u"type_name"_s, u"Free"_s},
            {u"capabilities"_s, QJsonObject{{u"sites"_s, capability(team.sites.size(), 500)},
                                            {u"collaborators"_s, capability(team.members.size(), 5)}}},
            {u"billing_name"_s, team.name},
            {u"billing_email"_s, u"billing@example.com"_s},
            {u"billing_period"_s, u"monthly"_s},
            {u"owner_ids"_s, owners},
            {u"roles_allowed"_s, QJsonArray{u"Owner"_s, u"Developer"_s, u"Reviewer"_s}},
            {u"created_at"_s, founded},
            {u"updated_at"_s, founded}};
}

QJsonObject toJson(const NetlifySite &site, const NetlifyTeam &team)
{
    return {{u"id"_s, site.id},
            {u"site_id"_s, site.id},
            {u"name"_s, site.name},
            {u"state"_s, u"current"_s},
            {u"plan"_s, u"nf_team_dev"_s},
            {u"custom_domain"_s, QJsonValue::Null},
            {u"url"_s, u"http://%1.netlify.app"_s.arg(site.name)},
            {u"ssl_url"_s, u"https://%1.netlify.app"_s.arg(site.name)},
            {u"admin_url"_s, u"https://app.netlify.com/sites/%1"_s.arg(site.name)},
            {u"account_id"_s, team.id},
            {u"account_slug"_s, team.slug},
            {u"account_name"_s, team.name},
            {u"created_at"_s, founded},
            {u"updated_at"_s, founded}};
}

QJsonArray membersOf(const NetlifyTeam &team, const NetlifyData &data)
{
    QJsonArray rows;
    for (const NetlifyMember &member : team.members) {
        const NetlifyUser *user = data.user(member.userId);
        rows.append(QJsonObject{{u"id"_s, user->id},
                                {u"full_name"_s, user->name},
                                {u"email"_s, user->email},
                                {u"avatar"_s, u"https://example.com/avatar.png"_s},
                                {u"role"_s, member.role}});
    }
    return rows;
}

QJsonArray environmentOf(const NetlifyUser &editor)
{
    const QJsonObject value{{u"id"_s, u"c0ffee00-0000-4000-8000-00000000beef"_s},
                            {u"value"_s, u"sandbox value"_s},
                            {u"context"_s, u"all"_s}};
    return {QJsonObject{{u"key"_s, u"EXAMPLE"_s},
                        {u"scopes"_s, QJsonArray{u"builds"_s, u"functions"_s}},
                        {u"values"_s, QJsonArray{value}},
                        {u"is_secret"_s, false},
                        {u"updated_at"_s, founded},
                        {u"updated_by"_s, QJsonObject{{u"id"_s, editor.id}, {u"email"_s, editor.email}}}}};
}

} // namespace patchbay::sandbox
