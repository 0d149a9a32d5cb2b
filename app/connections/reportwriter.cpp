#include "app/connections/reportwriter.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace patchbay
{

namespace
{

constexpr std::chrono::milliseconds shortestPause = 100ms;
constexpr std::chrono::milliseconds longestPause = 1s;
constexpr qsizetype mostWaiting = 64;

} // namespace

ReportWriter::ReportWriter(ConnectionStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReportWriter::flush);
}

ReportWriter::~ReportWriter()
{
    if (!m_waiting.isEmpty()) {
        (void)m_store.saveReports(m_waiting);
    }
}

void ReportWriter::add(const ConnectionStore::ReportToSave &report)
{
    m_waiting.append(report);
    if (m_waiting.size() >= mostWaiting) {
        m_timer.start(0ms);
    } else if (!m_timer.isActive()) {
        const std::chrono::milliseconds since(m_sinceWrite.isValid() ? m_sinceWrite.elapsed() : 0);
        m_timer.start(std::max(m_pause - since, 0ms));
    }
}

void ReportWriter::flush()
{
    m_timer.stop();
    const QList<ConnectionStore::ReportToSave> reports = std::exchange(m_waiting, {});
    if (reports.isEmpty()) {
        return;
    }
    QElapsedTimer writing;
    writing.start();
    const Result<QList<Result<bool>>> results = m_store.saveReports(reports);
    // However slow the disk, most of the time is left to everything else.
    m_pause = std::clamp(std::chrono::milliseconds(10 * writing.elapsed()), shortestPause, longestPause);
    m_sinceWrite.start();
    const QPointer<ReportWriter> alive(this); // a receiver may destroy it
    for (qsizetype i = 0; alive && i < reports.size(); ++i) {
        emit saved(reports[i], results ? results->at(i) : std::unexpected(results.error()));
    }
    if (alive) {
        emit flushed();
    }
}

} // namespace patchbay
