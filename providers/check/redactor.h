#pragma once

#include "providers/base/secret.h"

#include <QString>
#include <QStringList>

namespace patchbay
{

/// Makes texts fit for a report: no control characters, of bounded length, and without the check's secrets
/// even where a service repeats them, as they are or encoded.
class Redactor
{
public:
    void add(const Secret &secret);
    QString clean(const QString &text, qsizetype maxLength) const;

private:
    QStringList m_needles; ///< longest first
};

} // namespace patchbay
