#include "app/updates/updatecheck.h"

#include "providers/base/async.h"
#include "providers/base/identity.h"
#include "providers/release/releasefeed.h"
#include "providers/release/releasereader.h"

#include <utility>

namespace patchbay
{

UpdateCheck::UpdateCheck(ReleaseFeed &feed, UpdateSettings settings, QObject *parent)
    : UpdateCheck(feed, std::move(settings), releaseVersion(identity::version()),
                  &QDateTime::currentDateTimeUtc, parent)
{
}

UpdateCheck::UpdateCheck(ReleaseFeed &feed, UpdateSettings settings, QVersionNumber running, Clock clock,
                         QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_settings(std::move(settings))
    , m_running(std::move(running))
    , m_clock(std::move(clock))
{
}

bool UpdateCheck::isOffered() const
{
    return m_feed.isOffered();
}

QString UpdateCheck::host() const
{
    return m_feed.host();
}

void UpdateCheck::setWanted(bool wanted)
{
    m_settings.setWanted(wanted);
    lookIfDue();
}

void UpdateCheck::lookIfDue()
{
    if (!isOffered() || !isWanted() || m_looking) {
        return;
    }
    constexpr qint64 day = 24 * 60 * 60;
    const QDateTime asked = m_settings.asked();
    const qint64 since = asked.isValid() ? asked.secsTo(m_clock()) : day;
    // A time to come was written by a wrong clock.
    if (since >= day || since < 0) {
        look();
    }
}

void UpdateCheck::lookNow()
{
    m_byHand = true;
    if (!m_looking) {
        look();
    }
}

void UpdateCheck::look()
{
    m_looking = true;
    // Before the answer: what ends without one counts, too.
    m_settings.setAsked(m_clock());
    deliver(m_feed.newest(), this, [this](const Result<Release> &newest) { receive(newest); });
}

void UpdateCheck::receive(const Result<Release> &newest)
{
    m_looking = false;
    const bool byHand = std::exchange(m_byHand, false);
    const bool noNewer = newest && newest->version.normalized() <= m_running.normalized();
    const Result<Release> newer = noNewer ? Release{} : newest;
    if (newer && !newer->version.isNull()) {
        emit found(*newer);
    }
    if (byHand) {
        emit ended(newer);
    }
}

} // namespace patchbay
