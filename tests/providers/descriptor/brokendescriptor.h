#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace patchbay::test
{

/// A small descriptor without a fault: two methods, a request, a listing and a custom step. `small.json` is
/// its name.
QByteArray soundDescriptor();

/// The sound descriptor with the one place that reads `from` changed into `to`.
QByteArray brokenDescriptor(const QByteArray &from, const QByteArray &to);

/// The reason why parseDescriptor() refuses it, with the file's name; empty where it does not.
QString problemOf(const QByteArray &descriptor);

} // namespace patchbay::test
