#include "providers/descriptor/words.h"

#include "providers/net/origin.h"

#include <QRegularExpression>
#include <QStringTokenizer>
#include <QUrl>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

QString readId(const JsonNode &node)
{
    const QString id = node.text();
    for (const QStringView part : QStringView(id).tokenize(u'-')) {
        if (part.isEmpty() || !std::ranges::all_of(part, [](QChar c) { return isLower(c) || isDigit(c); })) {
            node.refuse(u"must be lower-case letters, digits and single hyphens"_s);
        }
    }
    return id;
}

QList<ValueCondition> readConditions(const JsonNode &node)
{
    QList<ValueCondition> conditions;
    for (const auto &[name, values] : node.members()) {
        ValueCondition condition{name, {}};
        for (const JsonNode &item : values.items()) {
            // An empty text stands for a value that is not there.
            condition.values.append(item.json() == QJsonValue(QString()) ? QString() : item.text());
        }
        conditions.append(condition);
    }
    return conditions;
}

QString readOrigin(const JsonNode &node, const QString &text)
{
    const auto origin = Origin::parse(text);
    if (origin ? origin->isPlainHttp() : origin.error() == UrlProblem::PlainHttp) {
        node.refuse(u"must be https"_s);
    } else if (!origin) {
        node.refuse(u"is no valid address"_s);
    } else if (origin->text() != text) {
        node.refuse(u"must be %1"_s.arg(origin->text()));
    }
    return text;
}

QString readPageUrl(const JsonNode &node, bool instanceAllowed)
{
    const QString text = node.text();
    const QString instance = u"{instanceUrl}"_s;
    QString page = text;
    if (text.startsWith(instance)) {
        if (!instanceAllowed) {
            node.refuse(u"{instanceUrl} needs an instance URL field"_s);
        }
        page = u"https://instance.example"_s + text.sliced(instance.size());
    }
    if (page.contains(u'{') || page.contains(u'}')) {
        node.refuse(u"may start with {instanceUrl}, but hold no other placeholder"_s);
    } else if (!page.startsWith("https://"_L1)) {
        node.refuse(u"must be https"_s);
    } else if (!Origin::parse(page) || !QUrl(page, QUrl::StrictMode).isValid()) {
        node.refuse(u"is no valid address"_s);
    }
    return text;
}

void checkPattern(const JsonNode &node)
{
    const QRegularExpression expression(node.anyText());
    if (!expression.isValid()) {
        node.refuse(u"is no regular expression: "_s + expression.errorString());
    }
}

} // namespace patchbay
