#include "providers/net/linkheader.h"

#include <QByteArrayList>
#include <QByteArrayView>

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

/// How much of `text` belongs to one link, without the links after it.
qsizetype lengthOfParameters(QByteArrayView text)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == ',' && !isQuoted) {
            return i;
        } else {
            isQuoted = isQuoted != (text[i] == '"');
        }
    }
    return text.size();
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
        const qsizetype length = lengthOfParameters(QByteArrayView(header).sliced(close + 1));
        if (isNext(header.mid(close + 1, length))) {
            return base.resolved(QUrl::fromEncoded(header.sliced(open + 1, close - open - 1)));
        }
        open = header.indexOf('<', close + 1 + length);
    }
    return {};
}

} // namespace patchbay
