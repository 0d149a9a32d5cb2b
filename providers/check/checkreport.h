#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

enum class Verdict { Valid, Limited, Rejected, Expired, Misconfigured, Unreachable, Unchecked };
enum class Outcome { Passed, Failed, Warning, Skipped, Unknown };

/// One single check: what was asked, how it ended, what the user can do.
struct CheckResult {
    QString id; ///< stable, for scripts: `service`, `token`, `identity`, `expiry`, `workspaces` …
    QString title;
    Outcome outcome = Outcome::Unknown;
    QString detail;
    QString hint; ///< the next step; empty where there is nothing to do

    bool operator==(const CheckResult &) const = default;
};

/// Something the token reaches: a workspace, project, site, team.
struct Resource {
    QString kind; ///< `Workspace`, in the singular
    QString id;
    QString name;
    QString detail; ///< role or owner, may be empty

    bool operator==(const Resource &) const = default;
};

/// All that is known of a token after checking it. Holds no secret.
struct CheckReport {
    Verdict verdict = Verdict::Unchecked;
    QDateTime checkedAt; ///< UTC; invalid while unchecked
    QString identity;
    std::optional<QDateTime> expiresAt; ///< UTC
    bool expiryIsGiven = false;         ///< expiresAt is the day that the user named, not the service
    bool neverExpires = false;          ///< the service says so
    QStringList scopes;
    QList<Resource> resources;
    QList<CheckResult> checks;

    bool operator==(const CheckReport &) const = default;
};

/// The words of the JSON contract: `valid`, `passed` …
QString toString(Verdict verdict);
QString toString(Outcome outcome);
std::optional<Verdict> verdictFromString(const QString &text);

QJsonObject toJson(const CheckReport &report);
/// Unknown keys are ignored; nothing where the verdict is missing or foreign.
std::optional<CheckReport> reportFromJson(const QJsonObject &json);

} // namespace patchbay
