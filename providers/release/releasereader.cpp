#include "providers/release/releasereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// A browser is sent there, so it must be a page of ours and nothing that only looks like one.
std::optional<QUrl> pageBelow(const QUrl &homepage, const QString &text)
{
    static const QRegularExpression plain(u"\\A(?:/[A-Za-z0-9_~+-][A-Za-z0-9._~+-]*)+/?\\z"_s);
    const QUrl page(text, QUrl::StrictMode);
    const QString folder = homepage.path().endsWith(u'/') ? homepage.path() : homepage.path() + u'/';
    const QString path = page.path(QUrl::FullyEncoded);
    const bool ours = page.isValid() && page.scheme() == u"https"_s && page.host() == homepage.host() &&
                      page.port(443) == homepage.port(443) && page.userInfo().isEmpty() && !page.hasQuery() &&
                      !page.hasFragment() && path.startsWith(folder) && plain.match(path).hasMatch();
    return ours ? std::optional(page) : std::nullopt;
}

std::optional<bool> flag(const QJsonObject &entry, QLatin1String key)
{
    const QJsonValue value = entry.value(key);
    if (value.isUndefined()) {
        return false;
    }
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

/// Null where the entry counts for nothing.
Result<Release> readEntry(const QJsonValue &value, const QUrl &homepage)
{
    const QJsonObject entry = value.toObject();
    const QJsonValue tag = entry.value("tag_name"_L1);
    const auto draft = flag(entry, "draft"_L1);
    const auto prerelease = flag(entry, "prerelease"_L1);
    if (!value.isObject() || !tag.isString() || !draft || !prerelease) {
        return failure(ErrorCode::ServiceMisconfigured, u"an entry is no release"_s);
    }
    const QVersionNumber version = releaseVersion(tag.toString());
    if (*draft || *prerelease || version.isNull()) {
        return Release{};
    }
    const auto page = pageBelow(homepage, entry.value("html_url"_L1).toString());
    if (!page) {
        return failure(ErrorCode::ServiceMisconfigured, u"a release has no page of ours"_s);
    }
    return Release{.version = version, .page = *page};
}

} // namespace

QVersionNumber releaseVersion(const QString &tag)
{
    static const QRegularExpression form(
        u"\\Av?((?:0|[1-9][0-9]{0,5})(?:\\.(?:0|[1-9][0-9]{0,5})){1,3})\\z"_s);
    const QRegularExpressionMatch match = form.match(tag);
    return match.hasMatch() ? QVersionNumber::fromString(match.captured(1)) : QVersionNumber();
}

Result<Release> newestRelease(const QByteArray &json, const QUrl &homepage)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull()) {
        return failure(ErrorCode::ServiceMisconfigured, u"no JSON"_s);
    }
    const QJsonArray entries = document.isArray() ? document.array() : QJsonArray{document.object()};
    Release newest;
    for (const QJsonValue &entry : entries) {
        const Result<Release> release = readEntry(entry, homepage);
        if (!release) {
            return release;
        }
        if (release->version.normalized() > newest.version.normalized()) {
            newest = *release;
        }
    }
    return newest;
}

} // namespace patchbay
