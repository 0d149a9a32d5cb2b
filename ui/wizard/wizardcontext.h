#pragma once

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"

#include <optional>

namespace patchbay
{

struct Services;

/// What the pages of the wizard share: the draft, what the check said about it, and what was stored in the
/// end.
struct WizardContext {
    explicit WizardContext(Services &givenServices);

    QString appName() const;
    /// Whether the draft, as it is now, was checked and found valid.
    bool isKnownValid() const;
    void forgetSecrets();
    void clear();

    Services &services;
    ConnectionDraft draft;
    std::optional<CheckReport> report;
    std::optional<CheckRequest> checked; ///< what `report` is about
    std::optional<Connection> saved;
};

} // namespace patchbay
