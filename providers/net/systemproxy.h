#pragma once

#include <QNetworkProxyFactory>

#include <memory>

class QNetworkAccessManager;

namespace patchbay
{

/// The system's proxy, but none for loopback: a token for this computer must not leave it.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

std::unique_ptr<QNetworkAccessManager> systemNetwork(); ///< on that proxy

} // namespace patchbay
