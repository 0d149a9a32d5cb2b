#pragma once

#include <QList>
#include <QString>

namespace patchbay
{

/// A library that this build uses, for the user to read.
struct UsedLibrary {
    QString name;
    QString license; ///< SPDX
};

QList<UsedLibrary> usedLibraries();

} // namespace patchbay
