#include "providers/descriptor/texttemplate.h"

namespace patchbay
{

namespace
{

bool isName(QStringView text)
{
    if (text.isEmpty() || !(text.front().toLower() >= u'a' && text.front().toLower() <= u'z')) {
        return false;
    }
    for (const QChar c : text) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        if (!letter && !(c >= u'0' && c <= u'9') && c != u'_') {
            return false;
        }
    }
    return true;
}

} // namespace

std::expected<TextTemplate, QString> TextTemplate::parse(const QString &text)
{
    TextTemplate result;
    result.m_text = text;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const QStringView literal = QStringView(text).mid(at, open < 0 ? -1 : open - at);
        if (literal.contains(u'}')) {
            return std::unexpected(QStringLiteral("has a } without a {"));
        }
        if (!literal.isEmpty()) {
            result.m_parts.append({literal.toString(), false});
        }
        if (open < 0) {
            break;
        }
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0) {
            return std::unexpected(QStringLiteral("has a { without a }"));
        }
        const QStringView name = QStringView(text).mid(open + 1, close - open - 1);
        if (!isName(name)) {
            return std::unexpected(QStringLiteral("{%1} is no placeholder").arg(name));
        }
        result.m_parts.append({name.toString(), true});
        at = close + 1;
    }
    return result;
}

QStringList TextTemplate::names() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (part.isName && !names.contains(part.text)) {
            names.append(part.text);
        }
    }
    return names;
}

QByteArray TextTemplate::expand(const Lookup &valueOf) const
{
    QByteArray out;
    for (const Part &part : m_parts) {
        out += part.isName ? valueOf(part.text) : part.text.toUtf8();
    }
    return out;
}

std::optional<QByteArray> TextTemplate::expandPath(const Lookup &valueOf) const
{
    QByteArray out;
    for (const Part &part : m_parts) {
        if (!part.isName) {
            out += part.text.toUtf8();
            continue;
        }
        const QByteArray value = valueOf(part.text);
        if (value.isEmpty() || value == "." || value == "..") {
            return std::nullopt;
        }
        out += value.toPercentEncoding();
    }
    return out;
}

bool TextTemplate::isComplete(const Lookup &valueOf) const
{
    for (const Part &part : m_parts) {
        if (part.isName && valueOf(part.text).isEmpty()) {
            return false;
        }
    }
    return true;
}

} // namespace patchbay
