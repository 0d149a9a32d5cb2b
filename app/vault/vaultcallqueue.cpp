#include "app/vault/vaultcallqueue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

VaultCallQueue::~VaultCallQueue()
{
    for (Call &call : m_calls) {
        answer(call, failure(ErrorCode::Cancelled, u"the vault was closed"_s));
    }
}

quint64 VaultCallQueue::enqueue(Kind kind, const QString &key, const Secret &secret, Finish finish)
{
    const quint64 id = ++m_lastId;
    auto limit = std::make_unique<QTimer>();
    limit->setSingleShot(true);
    connect(limit.get(), &QTimer::timeout, this, [this, id] { giveUp(id, ErrorCode::VaultTimeout); });
    limit->start(m_patience);
    m_calls.push_back({id, kind, key, secret, std::move(finish), std::move(limit)});
    return id;
}

void VaultCallQueue::giveUp(quint64 id, ErrorCode why)
{
    const auto call =
        std::find_if(m_calls.begin(), m_calls.end(), [id](const Call &one) { return one.id == id; });
    if (call == m_calls.end()) {
        return;
    }
    answer(*call, failure(why));
    if (!m_begun || call != m_calls.begin()) {
        m_calls.erase(call);
    }
}

void VaultCallQueue::startNext()
{
    if (!m_begun && !m_calls.empty()) {
        m_begun = true;
        begin();
    }
}

void VaultCallQueue::done(Result<Secret> result)
{
    Call call = std::move(m_calls.front());
    m_calls.pop_front();
    m_begun = false;
    answer(call, std::move(result));
    startNext();
}

void VaultCallQueue::answer(Call &call, Result<Secret> result)
{
    call.secret = {};
    if (call.limit) {
        call.limit.release()->deleteLater(); // it may be the one that calls
    }
    if (const Finish finish = std::exchange(call.finish, nullptr)) {
        finish(std::move(result));
    }
}

} // namespace patchbay
