#pragma once

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"

#include <QString>

namespace patchbay::samples
{

/// An app with an optional instance URL (default `https://app.example.com`), a required text `workspace` of
/// at most 10 characters, a choice `region`, a required secret `apiToken` and an optional secret
/// `signingKey`.
const ProviderDescriptor &app();

/// A right draft of that app with both secrets.
ConnectionDraft draft(const QString &name);
/// A connection with every member set, its one secret under `<id>/apiToken`.
Connection connection(const QString &name);
/// A report with every member set.
CheckReport report(Verdict verdict = Verdict::Valid);
ConnectionName name(const QString &text);

} // namespace patchbay::samples
