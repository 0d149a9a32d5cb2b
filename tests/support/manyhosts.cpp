#include "tests/support/manyhosts.h"

#include "tests/sandbox/http/httpconnection.h"
#include "tests/sandbox/http/httplistener.h"

#include <QTimer>

#include <algorithm>

namespace patchbay::testing
{

using sandbox::HttpConnection;
using sandbox::HttpListener;
using sandbox::HttpRequest;

ManyHosts::ManyHosts(int count, std::chrono::milliseconds latency, Answer answer)
    : m_latency(latency)
    , m_answer(std::move(answer))
    , m_hosts(static_cast<size_t>(count))
{
    m_thread.start();
    auto *root = new QObject;
    root->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, root, &QObject::deleteLater);
    QMetaObject::invokeMethod(root, [this, root] { listen(root); }, Qt::BlockingQueuedConnection);
}

ManyHosts::~ManyHosts()
{
    m_thread.quit();
    m_thread.wait();
}

void ManyHosts::listen(QObject *parent)
{
    for (int host = 0; host < static_cast<int>(m_hosts.size()); ++host) {
        auto *listener = new HttpListener(parent);
        if (!listener->listenOnLoopback(0)) {
            qFatal("no port is free: %s", qPrintable(listener->errorString()));
        }
        m_urls.append(QStringLiteral("http://127.0.0.1:%1").arg(listener->serverPort()));
        QObject::connect(listener, &HttpListener::connected, parent,
                         [this, host](HttpConnection *connection) {
                             QObject::connect(connection, &HttpConnection::requested, connection,
                                              [this, host, connection](const HttpRequest &request) {
                                                  serve(host, connection, request);
                                              });
                             QObject::connect(connection, &HttpConnection::closed, connection,
                                              [this, host, connection] { left(host, connection); });
                         });
    }
}

void ManyHosts::serve(int host, HttpConnection *connection, const HttpRequest &request)
{
    arrived(host, connection);
    const auto answer = m_answer(host, request);
    if (!answer) {
        return;
    }
    QTimer::singleShot(m_latency, Qt::PreciseTimer, connection, [this, host, connection, answer] {
        left(host, connection);
        connection->respond(*answer);
    });
}

void ManyHosts::arrived(int host, const HttpConnection *connection)
{
    const QMutexLocker lock(&m_mutex);
    Host &at = m_hosts[static_cast<size_t>(host)];
    at.unanswered.insert(connection);
    at.load.arrivals.append(std::chrono::steady_clock::now());
    ++at.load.requests;
    at.load.most = std::max(at.load.most, static_cast<int>(at.unanswered.size()));
    ++m_total.requests;
    m_total.most = std::max(m_total.most, ++m_unanswered);
}

void ManyHosts::left(int host, const HttpConnection *connection)
{
    const QMutexLocker lock(&m_mutex);
    if (m_hosts[static_cast<size_t>(host)].unanswered.remove(connection)) {
        --m_unanswered;
    }
}

HostLoad ManyHosts::load(int host) const
{
    const QMutexLocker lock(&m_mutex);
    return m_hosts[static_cast<size_t>(host)].load;
}

HostLoad ManyHosts::total() const
{
    const QMutexLocker lock(&m_mutex);
    return m_total;
}

} // namespace patchbay::testing
