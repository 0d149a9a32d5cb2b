#include "providers/net/linkheader.h"

#include <QByteArrayList>

namespace patchbay
{

namespace
{

/// True where the parameters of a link hold rel=next, quoted or not, alone or among other relations.
bool isNext(const QByteArray &parameters)
{
    for (const QByteArray &parameter : parameters.split(';')) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0 || parameter.first(equals).trimmed().toLower() != "rel") {
            continue;
        }
        QByteArray value = parameter.sliced(equals + 1).trimmed().toLower();
        value.replace('"', ' ');
        return value.simplified().split(' ').contains("next");
    }
    return false;
}

} // namespace

QUrl nextLink(const QByteArray &header, const QUrl &base)
{
    qsizetype at = 0;
    while ((at = header.indexOf('<', at)) >= 0) {
        const qsizetype close = header.indexOf('>', at);
        if (close < 0) {
            break;
        }
        const qsizetype following = header.indexOf('<', close);
        const QByteArray parameters =
            header.sliced(close + 1, (following < 0 ? header.size() : following) - close - 1);
        if (isNext(parameters.left(parameters.lastIndexOf(',') < 0 ? parameters.size()
                                                                   : parameters.lastIndexOf(',')))) {
            return base.resolved(QUrl::fromEncoded(header.sliced(at + 1, close - at - 1)));
        }
        at = close;
    }
    return {};
}

} // namespace patchbay
