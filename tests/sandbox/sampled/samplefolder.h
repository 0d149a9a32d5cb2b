#pragma once

#include "tests/sandbox/sampled/appsamples.h"

#include <expected>

namespace patchbay::sandbox
{

/// All sample files of a folder, ordered by app; the reason where one of them cannot be used.
std::expected<QList<AppSamples>, QString> readSampleFolder(const QString &path);

} // namespace patchbay::sandbox
