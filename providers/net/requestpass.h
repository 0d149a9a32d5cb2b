#pragma once

#include "providers/net/ratelimit.h"

#include <QString>

#include <functional>

namespace patchbay
{

class RequestGate;

enum class Urgency {
    Awaited, ///< somebody waits for just this one: it goes first and minds only what is under way
    Bulk,    ///< one of many: minds rate limits and pauses, too
};

struct RequestTerms {
    Urgency urgency = Urgency::Awaited;
    RateLimit rate; ///< of the origin; none leaves what is known of it
};

/// A request's place at a RequestGate: waits there and, once it may go, counts as under way until it is
/// ended. Destroying it gives up the place. The gate must outlive it.
class RequestPass
{
public:
    using Decided = std::function<void(bool mayGo)>;
    enum class End {
        Answered,
        Unanswered, ///< in all its time
        GivenUp,
    };

    ~RequestPass();
    RequestPass(const RequestPass &) = delete;
    RequestPass &operator=(const RequestPass &) = delete;

    void end(End end); ///< the place is free again

private:
    friend class RequestGate;
    enum class Stage { Waiting, Running, Over };
    RequestPass(RequestGate &gate, const QString &origin, Urgency urgency, Decided decided);

    RequestGate &m_gate;
    const QString m_origin;
    const Urgency m_urgency;
    Decided m_decided;
    Stage m_stage = Stage::Waiting;
};

} // namespace patchbay
