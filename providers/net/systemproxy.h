#pragma once

#include <QNetworkProxyFactory>

namespace patchbay
{

/// The system's proxy, but none for loopback: a token for this computer must not leave it.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace patchbay
