#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace patchbay
{

/// All values that an RFC 6901 pointer leads to, where `*` stands for every element. Empty: `root` itself.
QList<QJsonValue> select(const QJsonValue &root, const QString &pointer);

/// The first of them, or Undefined.
QJsonValue selectFirst(const QJsonValue &root, const QString &pointer);

/// A text, number or truth value in words; empty for everything else.
QString plainText(const QJsonValue &value);

} // namespace patchbay
