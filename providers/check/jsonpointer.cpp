#include "providers/check/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

void step(const QJsonValue &value, const QString &token, QList<QJsonValue> &found)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        if (token == "*"_L1) {
            for (const QJsonValue &item : array) {
                found.append(item);
            }
            return;
        }
        bool isIndex = false;
        const qsizetype index = token.toInt(&isIndex);
        if (isIndex && index >= 0 && index < array.size()) {
            found.append(array.at(index));
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (token == "*"_L1) {
            for (const QJsonValue &item : object) {
                found.append(item);
            }
        } else if (object.contains(token)) {
            found.append(object.value(token));
        }
    }
}

} // namespace

QList<QJsonValue> select(const QJsonValue &root, const QString &pointer)
{
    QList<QJsonValue> values{root};
    QStringList tokens = pointer.split(u'/');
    tokens.removeFirst();
    for (QString &token : tokens) {
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        QList<QJsonValue> found;
        for (const QJsonValue &value : std::as_const(values)) {
            step(value, token, found);
        }
        values = found;
    }
    return values;
}

QJsonValue selectFirst(const QJsonValue &root, const QString &pointer)
{
    const QList<QJsonValue> values = select(root, pointer);
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : values.first();
}

QString plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool isWhole = std::trunc(number) == number && std::abs(number) < 9e15;
        return isWhole ? QString::number(static_cast<qint64>(number)) : QString::number(number);
    }
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    default:
        return {};
    }
}

} // namespace patchbay
