#include "providers/descriptor/headernames.h"

#include "providers/descriptor/words.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

bool isHeaderName(const QString &name)
{
    const auto isToken = [](QChar c) {
        return isLower(c) || isUpper(c) || isDigit(c) || "!#$%&'*+.^_`|~-"_L1.contains(c);
    };
    return !name.isEmpty() && std::ranges::all_of(name, isToken);
}

bool isReservedHeader(const QString &name)
{
    static const QStringList reserved{
        u"host"_s,        u"content-length"_s,  u"transfer-encoding"_s, u"cookie"_s,
        u"connection"_s,  u"accept-encoding"_s, u"upgrade"_s,           u"te"_s,
        u"content-type"_s};
    return reserved.contains(name.toLower());
}

} // namespace patchbay
