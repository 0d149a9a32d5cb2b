#include "providers/check/northflank/northflankidentity.h"

#include "providers/check/checkcontext.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

NorthflankIdentity::NorthflankIdentity(const NorthflankStatePtr &state)
    : CheckAction(u"identity"_s, tr("Identity"))
    , m_state(state)
{
}

void NorthflankIdentity::start(CheckContext &context, const Done &done)
{
    if (!m_state->toldAboutItself) {
        done(Finding::unknown(tr("Northflank does not tell this account about its tokens.")));
        return;
    }
    context.draft().identity = context.clean(m_state->identity);
    done(Finding::passed(m_state->description));
}

} // namespace patchbay
