#include "providers/check/checkengine.h"

#include "providers/net/systemproxy.h"

#include <QNetworkAccessManager>

namespace patchbay {

CheckEngine::CheckEngine(QObject *parent)
    : QObject(parent)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxyFactory(new SystemProxy);
}

CheckEngine::CheckEngine(std::unique_ptr<QNetworkAccessManager> network, QObject *parent)
    : QObject(parent)
    , m_network(std::move(network))
{
}

CheckEngine::~CheckEngine() = default;

} // namespace patchbay
