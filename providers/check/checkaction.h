#pragma once

#include "providers/check/finding.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace patchbay
{

class CheckContext;

/// One single check within a run. Lives until the run is over; destroying it midway is always safe.
class CheckAction
{
public:
    using Done = std::function<void(const Finding &)>;

    CheckAction(const QString &id, const QString &title)
        : m_id(id)
        , m_title(title)
    {
    }
    virtual ~CheckAction() = default;
    CheckAction(const CheckAction &) = delete;
    CheckAction &operator=(const CheckAction &) = delete;

    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; }

    /// False where it makes no sense for this connection; then it is not shown at all.
    virtual bool applies(const CheckContext &) const { return true; }
    /// Calls `done` once, at once or later.
    virtual void start(CheckContext &context, const Done &done) = 0;

private:
    QString m_id;
    QString m_title;
};

using CheckActions = std::vector<std::unique_ptr<CheckAction>>;

} // namespace patchbay
