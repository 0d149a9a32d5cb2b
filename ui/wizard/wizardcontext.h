#pragma once

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"
#include "ui/wizard/recentapps.h"

#include <optional>

namespace patchbay
{

struct Services;

/// What the pages of the wizard share: the draft, what the check said about it, and what was stored in the
/// end.
struct WizardContext {
    WizardContext(Services &givenServices, RecentApps recentApps);

    QString appName() const;
    /// Whether the draft, as it is now, was checked and found valid.
    bool isKnownValid() const;
    void forgetSecrets();
    void clear();

    Services &services;
    RecentApps recent;
    ConnectionDraft draft;
    std::optional<CheckReport> report;
    std::optional<CheckRequest> checked; ///< what `report` is about
    std::optional<Connection> saved;
};

} // namespace patchbay
