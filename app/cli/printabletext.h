#pragma once

#include <QByteArray>
#include <QString>

namespace patchbay
{

/// Nothing but the visible characters of ASCII and blanks, as nearly all texts are: printable as it is, a
/// column each.
bool isPlain(QStringView text);

/// `text` for a line of a terminal: line breaks and tabs become blanks; control characters and those that
/// turn the writing direction go, so that no service's answer can move the cursor or fake a line.
QString printable(const QString &text);

/// JSON with the same characters escaped. It means the same afterwards.
QByteArray printableJson(const QByteArray &json);

/// How many columns of a terminal `text` takes.
int columnsOf(QStringView text);

} // namespace patchbay
