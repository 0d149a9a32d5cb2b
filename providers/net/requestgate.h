#pragma once

#include "providers/net/requestlane.h"
#include "providers/net/requestpass.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <map>
#include <memory>

namespace patchbay
{

/// Every request passes here, so that neither this computer nor a service has too many under way at a time.
/// The origins take turns; what one of them cannot take yet holds up no other. Use from one thread.
class RequestGate : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxAtOnce = 32;
    /// A bulk request is refused, and not kept waiting, where its origin wants a longer pause.
    static constexpr std::chrono::seconds patience{30};

    explicit RequestGate(QObject *parent = nullptr);
    ~RequestGate() override;

    /// Asks for a request to `origin`. `decided` hears once whether it may go, at once or later, unless the
    /// pass is destroyed before.
    std::unique_ptr<RequestPass> enter(const QString &origin, const RequestTerms &terms,
                                       RequestPass::Decided decided);
    /// The origin wants to be left alone.
    void pause(const QString &origin, std::chrono::milliseconds wait);

    /// How many checks of this origin are worth having under way; 0 while none of them could go on.
    int room(const QString &origin);
    /// Bulk requests that wait for no request of ours, but for their origin to open.
    int heldUp();

signals:
    void roomGrew();

private:
    friend class RequestPass;
    using Clock = RequestLane::Clock;
    struct Place {
        RequestLane lane;
        std::deque<RequestPass *> awaited;
        std::deque<RequestPass *> bulk;
    };
    enum class State { Open, Closed, Refusing };

    static State stateOf(Place &place, Clock::time_point now);
    void leave(RequestPass &pass, RequestPass::End end);
    void pump();
    void pumpSoon();
    bool admitAwaited();
    bool admitBulk();
    bool refuse();
    template <typename Fits> std::map<QString, Place>::iterator nextPlace(Fits fits);
    void admit(std::map<QString, Place>::iterator place, std::deque<RequestPass *> &queue);
    void wakeAtNextOpening();

    std::map<QString, Place> m_places; ///< by origin
    QString m_last;                    ///< the origin that had its turn last
    int m_running = 0;
    bool m_pumping = false;
    bool m_pumpsSoon = false;
    QTimer m_opening;
};

} // namespace patchbay
