#pragma once

#include "providers/base/result.h"
#include "providers/release/release.h"

#include <QByteArray>
#include <QString>

namespace patchbay
{

/// `1.2.3` or `v1.2.3`; null for whatever else, pre-releases among it.
QVersionNumber releaseVersion(const QString &tag);

/// The newest one of a list of releases as GitHub's API gives it, or of a single one. Drafts, pre-releases
/// and tags that are no version are passed over. ServiceMisconfigured where it is no such list, or where a
/// release has its page elsewhere than below `homepage`.
Result<Release> newestRelease(const QByteArray &json, const QUrl &homepage);

} // namespace patchbay
