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

/// An object or a list that is not closed yet.
struct Open {
    bool isList = false;
    int index = 0; ///< of the element that is being read
    QByteArray key;
    QSet<QByteArray> keys;
};

QString pathOf(const std::vector<Open> &open)
{
    QString path;
    for (const Open &level : open) {
        if (level.isList) {
            path += QStringLiteral("[%1]").arg(level.index);
        } else {
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromUtf8(level.key);
        }
    }
    return path;
}

} // namespace

std::optional<QString> duplicateKey(const QByteArray &bytes)
{
    const QByteArrayView json(bytes);
    std::vector<Open> open;
    for (qsizetype at = 0; at < json.size();) {
        switch (json[at]) {
        case '{':
        case '[':
            open.push_back({.isList = json[at] == '[', .index = 0, .key = {}, .keys = {}});
            ++at;
            break;
        case '}':
        case ']':
            if (!open.empty()) {
                open.pop_back();
            }
            ++at;
            break;
        case ',':
            if (!open.empty()) {
                ++open.back().index;
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
                Open &object = open.back();
                object.key = unescaped(json.sliced(at, end - at));
                if (object.keys.contains(object.key)) {
                    return pathOf(open);
                }
                object.keys.insert(object.key);
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
