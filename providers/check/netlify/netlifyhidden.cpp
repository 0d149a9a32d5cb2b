#include "providers/check/netlify/netlifyhidden.h"

#include "providers/check/checkcontext.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

NetlifyHidden::NetlifyHidden(const CheckStep &step)
    : CheckAction(step.id, step.title)
{
}

bool NetlifyHidden::applies(const CheckContext &context) const
{
    return context.values().has(u"siteCount"_s) && context.values().has(u"count"_s);
}

void NetlifyHidden::start(CheckContext &context, const Done &done)
{
    const int all = context.values().field(u"siteCount"_s).toInt();
    const int reached = context.values().field(u"count"_s).toInt();
    if (all <= reached) {
        done(Finding::passed(tr("The token reaches all sites of its user.")));
        return;
    }
    done(Finding::warning(tr("The user has %1 sites, but the token reaches only %2.")
                              .arg(QString::number(all), QString::number(reached)),
                          tr("The others may belong to a team with single sign-on. To reach them, create a "
                             "token while you are signed in "
                             "to that team, and tick its box.")));
}

} // namespace patchbay
