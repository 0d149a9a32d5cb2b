#pragma once

#include <QString>

/// Who this program is, as packaging/cmake/identity.cmake says once for programs and packages.
namespace patchbay::identity
{

QString version();
QString name();
/// Reverse DNS: the name of the desktop file, the icon and the bundle.
QString applicationId();
QString vendor();
QString homepage();
QString copyright();
/// Where releases are announced.
QString releaseFeed();
/// One line without a full stop, translated.
QString summary();

} // namespace patchbay::identity
