#pragma once

#include "app/updates/updatesettings.h"
#include "providers/base/result.h"
#include "providers/release/release.h"

#include <QDateTime>
#include <QObject>
#include <QVersionNumber>

#include <functional>

namespace patchbay
{

class ReleaseFeed;

/// Looks for a newer version of Patchbay: at most once a day by itself, and only where the user wants that;
/// and whenever asked by hand.
class UpdateCheck : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `feed` must outlive this.
    UpdateCheck(ReleaseFeed &feed, UpdateSettings settings, QObject *parent = nullptr);
    UpdateCheck(ReleaseFeed &feed, UpdateSettings settings, QVersionNumber running, Clock clock,
                QObject *parent = nullptr);

    bool isOffered() const; ///< this build knows a feed
    QString host() const;   ///< that is asked
    bool isWanted() const { return m_settings.isWanted(); }
    void setWanted(bool wanted); ///< looks at once where it is due
    void lookIfDue();
    /// By hand: `ended` tells how it went.
    void lookNow();
    bool isLooking() const { return m_looking; }

signals:
    void found(const patchbay::Release &release); ///< a newer one than this, however it was looked for
    /// Only by hand: a null version where there is no newer one.
    void ended(const patchbay::Result<patchbay::Release> &newer);

private:
    void look();
    void receive(const Result<Release> &newest);

    ReleaseFeed &m_feed;
    UpdateSettings m_settings;
    const QVersionNumber m_running;
    const Clock m_clock;
    bool m_looking = false;
    bool m_byHand = false;
};

} // namespace patchbay
