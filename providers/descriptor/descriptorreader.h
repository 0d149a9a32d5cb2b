#pragma once

#include "providers/descriptor/catalogproblem.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace patchbay
{

inline constexpr qsizetype maxDescriptorBytes = 256 * 1024;

/// Whether each regular expression is compiled to see that it is one, which takes as long as all the rest.
enum class Patterns {
    Compiled,
    Trusted, ///< of what is shipped, where a test has compiled them
};

/// Reads one descriptor file, shipped or from the user. Anything that is unknown, missing, of the wrong type
/// or without sense is refused with the place and the reason; the first such problem is told. `fileName`
/// without a folder: its base must be the app's id.
std::expected<ProviderDescriptor, CatalogProblem>
parseDescriptor(const QString &fileName, const QByteArray &bytes, Patterns patterns = Patterns::Compiled);

} // namespace patchbay
