#include "app/connections/acceptance.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

CheckReport asUnchecked(const CheckReport &report)
{
    CheckReport unchecked;
    unchecked.checks = report.checks; // they tell why
    return unchecked;
}

} // namespace

Result<CheckReport> acceptedReport(const CheckReport &report, Acceptance acceptance)
{
    switch (report.verdict) {
    case Verdict::Valid:
        return report;
    case Verdict::Limited:
        if (acceptance == Acceptance::LimitedToo) {
            return report;
        }
        return failure(ErrorCode::TokenLimited);
    case Verdict::Rejected:
        return failure(ErrorCode::TokenRejected);
    case Verdict::Expired:
        return failure(ErrorCode::TokenRejected, u"expired"_s);
    case Verdict::Misconfigured:
        return failure(ErrorCode::ServiceMisconfigured);
    case Verdict::Unreachable:
        if (acceptance == Acceptance::Unchecked) {
            return asUnchecked(report);
        }
        return failure(ErrorCode::ServiceUnreachable);
    case Verdict::Unchecked:
        if (acceptance == Acceptance::Unchecked) {
            return asUnchecked(report);
        }
        return failure(ErrorCode::ServiceUnreachable, u"not checked"_s);
    }
    std::unreachable();
}

} // namespace patchbay
