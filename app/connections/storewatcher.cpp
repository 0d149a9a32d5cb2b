#include "app/connections/storewatcher.h"

#include "app/connections/connectionstore.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace patchbay
{

StoreWatcher::StoreWatcher(ConnectionStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_version(store.dataVersion().value_or(-1))
{
    connect(&m_timer, &QTimer::timeout, this, &StoreWatcher::look);
    m_timer.start(500ms);
}

void StoreWatcher::look()
{
    const Result<qint64> version = m_store.dataVersion();
    if (version && std::exchange(m_version, *version) != *version) {
        emit changed();
    }
}

} // namespace patchbay
