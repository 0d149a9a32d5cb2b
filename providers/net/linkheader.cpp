#include "providers/net/linkheader.h"

#include <QByteArrayList>

namespace patchbay
{

namespace
{

/// The parts of `text` between separators that stand outside quotes.
QByteArrayList split(const QByteArray &text, char separator)
{
    QByteArrayList parts{QByteArray()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuoted && text[i] == '\\') {
            parts.last() += text.mid(i++, 2);
        } else if (text[i] == separator && !isQuoted) {
            parts.append(QByteArray());
        } else {
            isQuoted = isQuoted != (text[i] == '"');
            parts.last() += text[i];
        }
    }
    return parts;
}

/// True where the parameters of a link hold rel=next, quoted or not, alone or among other relations.
bool isNext(const QByteArray &parameters)
{
    for (const QByteArray &parameter : split(parameters, ';')) {
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

/// The parameters of one link, without the links after it.
QByteArray firstParameters(const QByteArray &text)
{
    return split(text, ',').first();
}

} // namespace

QUrl nextLink(const QByteArray &header, const QUrl &base)
{
    qsizetype open = header.indexOf('<');
    while (open >= 0) {
        const qsizetype close = header.indexOf('>', open);
        if (close < 0) {
            break;
        }
        const QByteArray parameters = firstParameters(header.sliced(close + 1));
        if (isNext(parameters)) {
            return base.resolved(QUrl::fromEncoded(header.sliced(open + 1, close - open - 1)));
        }
        open = header.indexOf('<', close + 1 + parameters.size());
    }
    return {};
}

} // namespace patchbay
