#include "app/connections/checkconnections.h"

#include "app/connections/connectioncheck.h"
#include "app/connections/connectionstore.h"

#include <QHash>
#include <QPointer>
#include <QQueue>
#include <QSet>
#include <QTimer>

#include <optional>
#include <utility>

namespace patchbay
{

namespace
{

/// Where asking once more would prompt or wait once more, for nothing.
bool concernsTheWholeVault(ErrorCode code)
{
    return code == ErrorCode::VaultUnavailable || code == ErrorCode::VaultLocked ||
           code == ErrorCode::VaultDenied || code == ErrorCode::VaultTimeout;
}

QString hostOf(const CheckRequest &request)
{
    const std::expected<Origin, UrlProblem> origin = originOf(request);
    return origin ? origin->host() : QString();
}

} // namespace

/// The connections still to be checked and those under way.
class CheckConnections::Batch : public QObject
{
public:
    explicit Batch(CheckConnections &owner)
        : m_owner(owner)
    {
    }
    ~Batch() override { abort(); }

    void add(const QList<QUuid> &ids)
    {
        for (const QUuid &id : ids) {
            if (!m_unfinished.contains(id)) {
                m_unfinished.insert(id);
                m_queue.enqueue(id);
                ++m_total;
            }
        }
        fillSoon();
        emit m_owner.progressed(m_done, m_total);
    }

    QList<QUuid> abort()
    {
        const QList<QUuid> ids = m_running.keys();
        for (ConnectionCheck *check : std::as_const(m_running)) {
            check->abort();
            check->deleteLater();
        }
        m_running.clear();
        m_queue.clear();
        m_stopped = true;
        return ids;
    }

private:
    void fillSoon() { QTimer::singleShot(0, this, &Batch::fill); }

    void fill()
    {
        // Looking up is cheap but blocks: between portions the window gets its turn.
        constexpr int portion = 50;
        const QPointer<Batch> alive(this); // a receiver may destroy it
        for (int looked = 0; !m_stopped && m_running.size() < maxAtOnce; ++looked) {
            if (looked == portion) {
                return fillSoon();
            }
            const std::optional<QUuid> id = takeNext();
            if (!id) {
                break;
            }
            launch(*id);
            if (!alive) {
                return;
            }
        }
        if (!m_stopped && m_unfinished.isEmpty()) {
            m_stopped = true;
            m_owner.m_batch.release()->deleteLater();
            emit m_owner.finished(false);
        }
    }

    std::optional<QUuid> takeNext()
    {
        if (!m_queue.isEmpty()) {
            return m_queue.dequeue();
        }
        for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting) {
            if (!waiting->isEmpty() && m_busy.value(waiting.key()) < maxPerHost) {
                return waiting->dequeue();
            }
        }
        return {};
    }

    void launch(const QUuid &id)
    {
        const Result<Connection> connection = m_owner.m_store.find(id);
        if (!connection) {
            return report(id, std::unexpected(connection.error()));
        }
        const Result<CheckRequest> request = requestOf(*connection, m_owner.m_catalog);
        if (!request) {
            return report(id, std::unexpected(request.error()));
        }
        if (m_vaultError && !connection->vaultKeys.isEmpty()) {
            return report(id, std::unexpected(*m_vaultError));
        }
        const QString host = hostOf(*request);
        if (m_busy.value(host) >= maxPerHost) {
            m_waiting[host].enqueue(id);
            return;
        }
        ++m_busy[host];
        auto *check =
            new ConnectionCheck(m_owner.m_store, m_owner.m_vault, m_owner.m_engine, *connection, *request);
        check->setParent(this);
        m_running.insert(id, check);
        check->start([this, id, host](const ConnectionCheck::Answer &answer) { ended(id, host, answer); });
        emit m_owner.checkStarted(id);
    }

    void ended(const QUuid &id, const QString &host, const ConnectionCheck::Answer &answer)
    {
        m_running.take(id)->deleteLater();
        --m_busy[host];
        fillSoon();
        if (!answer) {
            m_queue.enqueue(id); // changed meanwhile
            return;
        }
        if (!*answer && concernsTheWholeVault(answer->error().code)) {
            m_vaultError = answer->error();
        }
        report(id, *answer);
    }

    void report(const QUuid &id, const Result<CheckReport> &result)
    {
        m_unfinished.remove(id);
        ++m_done;
        const QPointer<Batch> alive(this);
        emit m_owner.checked(id, result);
        if (alive && !m_stopped) {
            emit m_owner.progressed(m_done, m_total);
        }
    }

    CheckConnections &m_owner;
    QSet<QUuid> m_unfinished;
    QQueue<QUuid> m_queue;
    QHash<QString, QQueue<QUuid>> m_waiting; ///< by host, where enough are under way
    QHash<QString, int> m_busy;              ///< by host
    QHash<QUuid, ConnectionCheck *> m_running;
    std::optional<Error> m_vaultError;
    int m_done = 0;
    int m_total = 0;
    bool m_stopped = false;
};

CheckConnections::CheckConnections(const ProviderCatalog &catalog, ConnectionStore &store, SecretVault &vault,
                                   CheckEngine &engine, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_store(store)
    , m_vault(vault)
    , m_engine(engine)
{
}

CheckConnections::~CheckConnections() = default;

void CheckConnections::start(const QList<QUuid> &ids)
{
    if (!m_batch) {
        m_batch = std::make_unique<Batch>(*this);
    }
    m_batch->add(ids);
}

void CheckConnections::cancel()
{
    if (!m_batch) {
        return;
    }
    Batch *batch = m_batch.release();
    const QList<QUuid> aborted = batch->abort();
    batch->deleteLater();
    for (const QUuid &id : aborted) {
        emit checked(id, failure(ErrorCode::Cancelled));
    }
    emit finished(true);
}

bool CheckConnections::isRunning() const
{
    return m_batch != nullptr;
}

} // namespace patchbay
