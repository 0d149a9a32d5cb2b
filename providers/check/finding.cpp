#include "providers/check/finding.h"

#include <algorithm>
#include <array>

namespace patchbay
{

Finding Finding::passed(const QString &detail)
{
    return {.outcome = Outcome::Passed, .detail = detail, .hint = {}, .verdict = {}};
}

Finding Finding::warning(const QString &detail, const QString &hint)
{
    return {.outcome = Outcome::Warning, .detail = detail, .hint = hint, .verdict = {}};
}

Finding Finding::unknown(const QString &detail, const QString &hint)
{
    return {.outcome = Outcome::Unknown, .detail = detail, .hint = hint, .verdict = {}};
}

Finding Finding::skipped(const QString &detail)
{
    return {.outcome = Outcome::Skipped, .detail = detail, .hint = {}, .verdict = {}};
}

Finding Finding::limited(const QString &detail, const QString &hint)
{
    return failed(Verdict::Limited, detail, hint);
}

Finding Finding::failed(Verdict verdict, const QString &detail, const QString &hint)
{
    return {.outcome = Outcome::Failed, .detail = detail, .hint = hint, .verdict = verdict};
}

Finding Finding::asWarning() const
{
    Finding milder = *this;
    milder.verdict.reset();
    if (milder.outcome == Outcome::Failed) {
        milder.outcome = Outcome::Warning;
    }
    return milder;
}

Verdict worse(Verdict left, Verdict right)
{
    constexpr std::array order{Verdict::Unchecked,   Verdict::Valid,         Verdict::Limited,
                               Verdict::Unreachable, Verdict::Misconfigured, Verdict::Rejected,
                               Verdict::Expired};
    return *std::max(std::find(order.begin(), order.end(), left),
                     std::find(order.begin(), order.end(), right));
}

} // namespace patchbay
