#include "providers/descriptor/headernames.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace patchbay
{

using namespace Qt::StringLiterals;

bool isHeaderName(const QString &name)
{
    static const QRegularExpression token(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"_s);
    return token.match(name).hasMatch();
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
