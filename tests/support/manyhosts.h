#pragma once

#include "tests/sandbox/http/httpmessage.h"

#include <QList>
#include <QMutex>
#include <QSet>
#include <QStringList>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace patchbay::sandbox
{
class HttpConnection;
}

namespace patchbay::testing
{

/// What came to one of the hosts, or to all of them together.
struct HostLoad {
    qsizetype requests = 0;
    int most = 0;                                          ///< requests that were unanswered at a time
    QList<std::chrono::steady_clock::time_point> arrivals; ///< of one host only
};

/// Many services on loopback ports, each answer as late as on a slow line. They run in a thread of their own
/// and count what was under way at a time.
class ManyHosts
{
public:
    /// Called in the thread of the hosts. Nothing means that no answer ever comes.
    using Answer =
        std::function<std::optional<sandbox::HttpResponse>(int host, const sandbox::HttpRequest &)>;

    ManyHosts(int count, std::chrono::milliseconds latency, Answer answer);
    ~ManyHosts();
    ManyHosts(const ManyHosts &) = delete;
    ManyHosts &operator=(const ManyHosts &) = delete;

    const QStringList &urls() const { return m_urls; }
    HostLoad load(int host) const;
    HostLoad total() const;

private:
    struct Host {
        HostLoad load;
        QSet<const sandbox::HttpConnection *> unanswered;
    };
    void listen(QObject *parent);
    void serve(int host, sandbox::HttpConnection *connection, const sandbox::HttpRequest &request);
    void arrived(int host, const sandbox::HttpConnection *connection);
    void left(int host, const sandbox::HttpConnection *connection);

    const std::chrono::milliseconds m_latency;
    const Answer m_answer;
    QStringList m_urls;
    mutable QMutex m_mutex;
    std::vector<Host> m_hosts;
    HostLoad m_total;
    int m_unanswered = 0;
    QThread m_thread;
};

} // namespace patchbay::testing
