#include "providers/descriptor/duplicatekeys.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <vector>

namespace patchbay
{

namespace
{

/// `from` is at the opening quote; gives the position behind the closing one.
qsizetype endOfText(QByteArrayView json, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < json.size() && json[at] != '"') {
        at += json[at] == '\\' ? 2 : 1;
    }
    return std::min(at + 1, json.size());
}

/// Two spellings of one key (`a`, `\u0061`) must compare equal.
QByteArray unescaped(QByteArrayView quoted)
{
    if (!quoted.contains('\\')) {
        return quoted.sliced(1, quoted.size() - 2).toByteArray();
    }
    const QByteArray list = '[' + quoted.toByteArray() + ']';
    return QJsonDocument::fromJson(list).array().at(0).toString().toUtf8();
}

} // namespace

std::optional<QString> duplicateKey(const QByteArray &bytes)
{
    const QByteArrayView json(bytes);
    std::vector<QSet<QByteArray>> open;
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
                const QByteArray key = unescaped(json.sliced(at, end - at));
                if (open.back().contains(key)) {
                    return QString::fromUtf8(key);
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
