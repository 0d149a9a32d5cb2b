#include "providers/net/systemproxy.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QUrl>

namespace patchbay
{

QList<QNetworkProxy> SystemProxy::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback()) {
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    return systemProxyForQuery(query);
}

std::unique_ptr<QNetworkAccessManager> systemNetwork()
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxyFactory(new SystemProxy);
    return network;
}

} // namespace patchbay
