#include "providers/descriptor/duplicatekeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace patchbay
{

namespace
{

/// `from` is at the opening quote; gives the position behind the closing one.
qsizetype endOfText(const QByteArray &json, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < json.size() && json[at] != '"') {
        at += json[at] == '\\' ? 2 : 1;
    }
    return at + 1;
}

/// Two spellings of one key (`a`, `\u0061`) must compare equal.
QString unescaped(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

std::optional<QString> duplicateKey(const QByteArray &json)
{
    std::vector<QSet<QString>> open;
    for (qsizetype at = 0; at < json.size();) {
        switch (json[at]) {
        case '{':
        case '[':
            open.emplace_back();
            ++at;
            break;
        case '}':
        case ']':
            if (!open.empty()) {
                open.pop_back();
            }
            ++at;
            break;
        case '"': {
            const qsizetype end = endOfText(json, at);
            qsizetype next = end;
            while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next])) {
                ++next;
            }
            if (next < json.size() && json[next] == ':' && !open.empty()) {
                const QString key = unescaped(json.mid(at, end - at));
                if (open.back().contains(key)) {
                    return key;
                }
                open.back().insert(key);
            }
            at = end;
            break;
        }
        default:
            ++at;
        }
    }
    return std::nullopt;
}

} // namespace patchbay
