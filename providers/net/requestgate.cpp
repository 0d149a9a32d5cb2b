#include "providers/net/requestgate.h"

#include <algorithm>
#include <utility>

namespace patchbay
{

RequestGate::RequestGate(QObject *parent)
    : QObject(parent)
{
    m_opening.setSingleShot(true);
    m_opening.setTimerType(Qt::PreciseTimer);
    connect(&m_opening, &QTimer::timeout, this, [this] {
        pump();
        emit roomGrew();
    });
}

RequestGate::~RequestGate() = default;

std::unique_ptr<RequestPass> RequestGate::enter(const QString &origin, const RequestTerms &terms,
                                                RequestPass::Decided decided)
{
    std::unique_ptr<RequestPass> pass(new RequestPass(*this, origin, terms.urgency, std::move(decided)));
    Place &place = m_places[origin];
    if (terms.rate.requests > 0) {
        place.lane.setRate(terms.rate);
    }
    (terms.urgency == Urgency::Awaited ? place.awaited : place.bulk).push_back(pass.get());
    pump();
    return pass;
}

void RequestGate::pause(const QString &origin, std::chrono::milliseconds wait)
{
    m_places[origin].lane.pauseUntil(Clock::now() + wait);
    pump();
}

int RequestGate::room(const QString &origin)
{
    const auto place = m_places.find(origin);
    if (place == m_places.end()) {
        return RequestLane::untried;
    }
    return stateOf(place->second, Clock::now()) == State::Closed ? 0 : place->second.lane.limit();
}

int RequestGate::heldUp()
{
    const auto now = Clock::now();
    qsizetype count = 0;
    for (auto &[origin, place] : m_places) {
        if (!place.bulk.empty() && stateOf(place, now) == State::Closed) {
            count += static_cast<qsizetype>(place.bulk.size());
        }
    }
    return static_cast<int>(count);
}

RequestGate::State RequestGate::stateOf(Place &place, Clock::time_point now)
{
    if (place.lane.pausedUntil() > now + patience) {
        return State::Refusing;
    }
    return place.lane.opensAt(now) > now ? State::Closed : State::Open;
}

void RequestGate::leave(RequestPass &pass, RequestPass::End end)
{
    Place &place = m_places[pass.m_origin];
    if (std::exchange(pass.m_stage, RequestPass::Stage::Over) == RequestPass::Stage::Waiting) {
        std::erase(pass.m_urgency == Urgency::Awaited ? place.awaited : place.bulk, &pass);
        return;
    }
    --m_running;
    const int before = place.lane.limit();
    const auto now = Clock::now();
    switch (end) {
    case RequestPass::End::Answered:
        place.lane.endAnswered(now);
        break;
    case RequestPass::End::Unanswered:
        place.lane.endUnanswered(now);
        break;
    case RequestPass::End::GivenUp:
        place.lane.endGivenUp(now);
        break;
    }
    pumpSoon();
    if (place.lane.limit() > before) {
        emit roomGrew();
    }
}

void RequestGate::pumpSoon()
{
    // Where many are given up together, none of them must get the place of another.
    if (!std::exchange(m_pumpsSoon, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_pumpsSoon = false;
                pump();
            },
            Qt::QueuedConnection);
    }
}

void RequestGate::pump()
{
    // What is decided may come back here; the loop below sees what that changed.
    if (std::exchange(m_pumping, true)) {
        return;
    }
    while (refuse() || (m_running < maxAtOnce && (admitAwaited() || admitBulk()))) {
    }
    m_pumping = false;
    wakeAtNextOpening();
}

bool RequestGate::admitAwaited()
{
    const auto next = nextPlace([](Place &place) { return !place.awaited.empty() && !place.lane.isFull(); });
    if (next == m_places.end()) {
        return false;
    }
    admit(next, next->second.awaited);
    return true;
}

bool RequestGate::admitBulk()
{
    const auto now = Clock::now();
    const auto next = nextPlace([now](Place &place) {
        return !place.bulk.empty() && !place.lane.isFull() && stateOf(place, now) == State::Open;
    });
    if (next == m_places.end()) {
        return false;
    }
    admit(next, next->second.bulk);
    return true;
}

bool RequestGate::refuse()
{
    const auto now = Clock::now();
    const auto next = nextPlace(
        [now](Place &place) { return !place.bulk.empty() && stateOf(place, now) == State::Refusing; });
    if (next == m_places.end()) {
        return false;
    }
    RequestPass *pass = next->second.bulk.front();
    next->second.bulk.pop_front();
    pass->m_stage = RequestPass::Stage::Over;
    std::exchange(pass->m_decided, nullptr)(false);
    return true;
}

template <typename Fits> std::map<QString, RequestGate::Place>::iterator RequestGate::nextPlace(Fits fits)
{
    const auto fit = [&fits](auto &entry) { return fits(entry.second); };
    const auto after = m_places.upper_bound(m_last);
    const auto found = std::find_if(after, m_places.end(), fit);
    if (found != m_places.end()) {
        return found;
    }
    const auto wrapped = std::find_if(m_places.begin(), after, fit);
    return wrapped == after ? m_places.end() : wrapped;
}

void RequestGate::admit(std::map<QString, Place>::iterator place, std::deque<RequestPass *> &queue)
{
    RequestPass *pass = queue.front();
    queue.pop_front();
    m_last = place->first;
    ++m_running;
    place->second.lane.begin();
    pass->m_stage = RequestPass::Stage::Running;
    std::exchange(pass->m_decided, nullptr)(true);
}

void RequestGate::wakeAtNextOpening()
{
    const auto now = Clock::now();
    auto next = Clock::time_point::max();
    for (auto &[origin, place] : m_places) {
        const auto opens = place.lane.opensAt(now);
        if (opens > now) {
            next = std::min(next, opens);
        }
    }
    if (next != Clock::time_point::max()) {
        m_opening.start(std::chrono::ceil<std::chrono::milliseconds>(next - now));
    } else {
        m_opening.stop();
    }
}

} // namespace patchbay
