#include "ui/wizard/wizardcontext.h"

namespace patchbay
{

namespace
{

bool sameRequest(const CheckRequest &one, const CheckRequest &other)
{
    return one.app == other.app && one.method == other.method && one.fields == other.fields &&
           one.secrets == other.secrets && one.plainHttp == other.plainHttp && one.caFile == other.caFile &&
           one.expiresOn == other.expiresOn;
}

} // namespace

WizardContext::WizardContext(Services &givenServices, RecentApps recentApps)
    : services(givenServices)
    , recent(std::move(recentApps))
{
}

QString WizardContext::appName() const
{
    return draft.app ? draft.app->name : QString();
}

bool WizardContext::isKnownValid() const
{
    return report && report->verdict == Verdict::Valid && checked &&
           sameRequest(*checked, draft.checkRequest());
}

void WizardContext::forgetSecrets()
{
    draft.secrets.clear();
    checked.reset();
}

void WizardContext::clear()
{
    draft = {};
    report.reset();
    checked.reset();
    saved.reset();
}

} // namespace patchbay
