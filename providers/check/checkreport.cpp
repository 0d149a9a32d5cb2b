#include "providers/check/checkreport.h"

#include <QJsonArray>

#include <array>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array allVerdicts{Verdict::Valid,    Verdict::Limited,       Verdict::Rejected,
                                 Verdict::Expired,  Verdict::Misconfigured, Verdict::Unreachable,
                                 Verdict::Unchecked};
constexpr std::array allOutcomes{Outcome::Passed, Outcome::Failed, Outcome::Warning, Outcome::Skipped,
                                 Outcome::Unknown};

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs))
                          : QJsonValue(QJsonValue::Null);
}

QDateTime timeFromJson(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QJsonObject toJson(const CheckResult &check)
{
    return {{u"id"_s, check.id},
            {u"title"_s, check.title},
            {u"outcome"_s, toString(check.outcome)},
            {u"detail"_s, check.detail},
            {u"hint"_s, check.hint}};
}

CheckResult checkFromJson(const QJsonObject &json)
{
    CheckResult check{.id = json["id"_L1].toString(),
                      .title = json["title"_L1].toString(),
                      .outcome = Outcome::Unknown,
                      .detail = json["detail"_L1].toString(),
                      .hint = json["hint"_L1].toString()};
    const QString word = json["outcome"_L1].toString();
    for (const Outcome outcome : allOutcomes) {
        if (toString(outcome) == word) {
            check.outcome = outcome;
        }
    }
    return check;
}

QJsonObject toJson(const Resource &resource)
{
    return {{u"kind"_s, resource.kind},
            {u"id"_s, resource.id},
            {u"name"_s, resource.name},
            {u"detail"_s, resource.detail}};
}

Resource resourceFromJson(const QJsonObject &json)
{
    return {.kind = json["kind"_L1].toString(),
            .id = json["id"_L1].toString(),
            .name = json["name"_L1].toString(),
            .detail = json["detail"_L1].toString()};
}

template <typename T> QJsonArray toJsonArray(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list) {
        array.append(toJson(item));
    }
    return array;
}

} // namespace

QString toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return u"valid"_s;
    case Verdict::Limited:
        return u"limited"_s;
    case Verdict::Rejected:
        return u"rejected"_s;
    case Verdict::Expired:
        return u"expired"_s;
    case Verdict::Misconfigured:
        return u"misconfigured"_s;
    case Verdict::Unreachable:
        return u"unreachable"_s;
    case Verdict::Unchecked:
        return u"unchecked"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"passed"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Warning:
        return u"warning"_s;
    case Outcome::Skipped:
        return u"skipped"_s;
    case Outcome::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Verdict> verdictFromString(const QString &text)
{
    for (const Verdict verdict : allVerdicts) {
        if (toString(verdict) == text) {
            return verdict;
        }
    }
    return std::nullopt;
}

QJsonObject toJson(const CheckReport &report)
{
    return {{u"verdict"_s, toString(report.verdict)},
            {u"checkedAt"_s, toJson(report.checkedAt)},
            {u"identity"_s, report.identity},
            {u"expiresAt"_s, toJson(report.expiresAt.value_or(QDateTime()))},
            {u"expiryIsGiven"_s, report.expiryIsGiven},
            {u"neverExpires"_s, report.neverExpires},
            {u"scopes"_s, QJsonArray::fromStringList(report.scopes)},
            {u"resources"_s, toJsonArray(report.resources)},
            {u"checks"_s, toJsonArray(report.checks)}};
}

std::optional<CheckReport> reportFromJson(const QJsonObject &json)
{
    const std::optional<Verdict> verdict = verdictFromString(json["verdict"_L1].toString());
    if (!verdict) {
        return std::nullopt;
    }
    CheckReport report;
    report.verdict = *verdict;
    report.checkedAt = timeFromJson(json["checkedAt"_L1]);
    report.identity = json["identity"_L1].toString();
    if (const QDateTime expiry = timeFromJson(json["expiresAt"_L1]); expiry.isValid()) {
        report.expiresAt = expiry;
    }
    report.expiryIsGiven = json["expiryIsGiven"_L1].toBool();
    report.neverExpires = json["neverExpires"_L1].toBool();
    for (const QJsonValue &scope : json["scopes"_L1].toArray()) {
        report.scopes.append(scope.toString());
    }
    for (const QJsonValue &resource : json["resources"_L1].toArray()) {
        report.resources.append(resourceFromJson(resource.toObject()));
    }
    for (const QJsonValue &check : json["checks"_L1].toArray()) {
        report.checks.append(checkFromJson(check.toObject()));
    }
    return report;
}

} // namespace patchbay
