#include "providers/net/requestpass.h"

#include "providers/net/requestgate.h"

#include <utility>

namespace patchbay
{

RequestPass::RequestPass(RequestGate &gate, const QString &origin, Urgency urgency, Decided decided)
    : m_gate(gate)
    , m_origin(origin)
    , m_urgency(urgency)
    , m_decided(std::move(decided))
{
}

RequestPass::~RequestPass()
{
    end(End::GivenUp);
}

void RequestPass::end(End end)
{
    if (m_stage != Stage::Over) {
        m_gate.leave(*this, end);
    }
}

} // namespace patchbay
