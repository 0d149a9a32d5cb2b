#pragma once

#include "providers/base/result.h"
#include "providers/net/requestgate.h"
#include "providers/release/release.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>

class QNetworkAccessManager;

namespace patchbay
{

class HttpClient;

/// Where releases are announced.
struct ReleaseSource {
    QString feed;     ///< empty where new versions come another way, as from a distribution
    QString homepage; ///< the pages of the releases are below it

    static ReleaseSource ours();
};

/// Asks the project's feed for the newest release: one plain GET that says nothing about who asks. Downloads
/// no program.
class ReleaseFeed : public QObject
{
    Q_OBJECT

public:
    /// Makes its network when it is first asked.
    explicit ReleaseFeed(ReleaseSource source = ReleaseSource::ours(), QObject *parent = nullptr);
    /// With the given one, as tests do.
    ReleaseFeed(ReleaseSource source, std::unique_ptr<QNetworkAccessManager> network,
                QObject *parent = nullptr);
    ~ReleaseFeed() override;

    bool isOffered() const { return !m_source.feed.isEmpty(); }
    QString host() const; ///< that is asked, for the user to read

    /// ServiceUnreachable where nothing answers or it is too busy, ServiceMisconfigured where something else
    /// than a list of releases does.
    QFuture<Result<Release>> newest();

private:
    HttpClient &client();

    ReleaseSource m_source;
    RequestGate m_gate;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<HttpClient> m_client; ///< goes before the two that it uses
};

} // namespace patchbay
