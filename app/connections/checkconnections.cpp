#include "app/connections/checkconnections.h"

#include "app/connections/checkqueue.h"
#include "app/connections/connectioncheck.h"
#include "app/connections/connectionstore.h"
#include "app/connections/lastknown.h"
#include "app/connections/reportwriter.h"

#include <QHash>
#include <QPointer>
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

QString originText(const CheckRequest &request)
{
    const std::expected<Origin, UrlProblem> origin = originOf(request);
    return origin ? origin->text() : QString();
}

} // namespace

/// The connections still to be checked and those under way.
class CheckConnections::Batch : public QObject
{
public:
    explicit Batch(CheckConnections &owner)
        : m_owner(owner)
        , m_gate(owner.m_engine.gate())
        , m_writer(owner.m_store)
    {
        connect(&m_gate, &RequestGate::roomGrew, this, &Batch::fillSoon);
        connect(&m_writer, &ReportWriter::saved, this, &Batch::saved);
        connect(&m_writer, &ReportWriter::flushed, this, &Batch::tellProgress);
    }
    ~Batch() override { abort(); }

    void add(const QList<QUuid> &ids)
    {
        for (const QUuid &id : ids) {
            if (!m_unfinished.contains(id)) {
                m_unfinished.insert(id);
                m_queue.add(id);
                ++m_total;
            }
        }
        fillSoon();
        tellProgress();
    }

    void storeReports() { m_writer.flush(); }

    QList<QUuid> abort()
    {
        const QList<QUuid> ids = m_running.keys();
        for (const Running &running : std::as_const(m_running)) {
            running.check->abort();
            running.check->deleteLater();
        }
        m_running.clear();
        m_queue.clear();
        m_stopped = true;
        return ids;
    }

private:
    struct Running {
        ConnectionCheck *check = nullptr;
        QString origin;
        CheckReport before{};
    };

    void fillSoon()
    {
        if (!std::exchange(m_fillsSoon, true)) {
            QTimer::singleShot(0, this, &Batch::fill);
        }
    }

    void fill()
    {
        m_fillsSoon = false;
        // Looking up is cheap but blocks: between portions the window gets its turn.
        constexpr int portion = 50;
        const QPointer<Batch> alive(this); // a receiver may destroy it
        // What waits for its service to take more does nothing meanwhile.
        const qsizetype most = maxAtOnce + m_gate.heldUp();
        for (int looked = 0; !m_stopped && m_running.size() < most && m_reading < maxReading; ++looked) {
            if (looked == portion) {
                return fillSoon();
            }
            const std::optional<QUuid> id =
                m_queue.take([this](const QString &origin) { return hasRoom(origin); });
            if (!id) {
                break;
            }
            launch(*id);
            if (!alive) {
                return;
            }
        }
        if (m_running.isEmpty()) {
            m_writer.flush();
        }
        if (alive && !m_stopped && m_unfinished.isEmpty()) {
            m_stopped = true;
            m_owner.m_batch.release()->deleteLater();
            emit m_owner.finished(false);
        }
    }

    bool isBulk() const { return m_total > 1; } ///< somebody waits for a single one
    bool hasRoom(const QString &origin) { return !isBulk() || m_busy.value(origin) < m_gate.room(origin); }

    void launch(const QUuid &id)
    {
        const Result<Connection> connection = m_owner.m_store.find(id);
        if (!connection) {
            return refuse(id, connection.error());
        }
        Result<CheckRequest> request = requestOf(*connection, m_owner.m_catalog);
        if (!request) {
            return refuse(id, request.error());
        }
        if (m_vaultError && !connection->vaultKeys.isEmpty()) {
            return refuse(id, *m_vaultError);
        }
        const QString origin = originText(*request);
        if (!hasRoom(origin)) {
            m_queue.sortIn(origin, id);
            return;
        }
        request->bulk = isBulk();
        auto *check = new ConnectionCheck(m_owner.m_vault, m_owner.m_engine, *connection, *request, this);
        connect(check, &ConnectionCheck::secretsRead, this, [this] {
            --m_reading;
            fillSoon();
        });
        connect(check, &ConnectionCheck::done, this,
                [this, check](const Result<CheckReport> &result) { ended(*check, result); });
        ++m_busy[origin];
        ++m_reading;
        m_running.insert(id, {.check = check, .origin = origin, .before = connection->report});
        check->start();
        emit m_owner.checkStarted(id);
    }

    void ended(ConnectionCheck &check, const Result<CheckReport> &result)
    {
        const Running running = m_running.take(check.id());
        if (--m_busy[running.origin] == 0) {
            m_busy.remove(running.origin);
        }
        check.deleteLater();
        fillSoon();
        if (result) {
            m_writer.add({.id = check.id(),
                          .version = check.version(),
                          .report = withLastKnown(*result, running.before)});
            return;
        }
        if (concernsTheWholeVault(result.error().code)) {
            m_vaultError = result.error();
        }
        refuse(check.id(), result.error());
    }

    void saved(const ConnectionStore::ReportToSave &saved, const Result<bool> &result)
    {
        if (!result) {
            report(saved.id, std::unexpected(result.error()));
        } else if (*result) {
            report(saved.id, saved.report);
        } else {
            m_queue.add(saved.id); // changed meanwhile
            fillSoon();
        }
    }

    void refuse(const QUuid &id, const Error &why)
    {
        const QPointer<Batch> alive(this);
        report(id, std::unexpected(why));
        if (alive) {
            tellProgress();
        }
    }

    void report(const QUuid &id, const Result<CheckReport> &result)
    {
        m_unfinished.remove(id);
        ++m_done;
        if (m_unfinished.isEmpty()) {
            fillSoon();
        }
        emit m_owner.checked(id, result);
    }

    void tellProgress()
    {
        if (!m_stopped) {
            emit m_owner.progressed(m_done, m_total);
        }
    }

    CheckConnections &m_owner;
    RequestGate &m_gate;
    QSet<QUuid> m_unfinished;
    CheckQueue m_queue;
    QHash<QString, int> m_busy; ///< by origin
    QHash<QUuid, Running> m_running;
    ReportWriter m_writer;
    std::optional<Error> m_vaultError;
    int m_reading = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_fillsSoon = false;
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
    const QPointer<CheckConnections> alive(this); // a receiver may destroy it
    m_batch->storeReports();
    if (!alive || !m_batch) {
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
