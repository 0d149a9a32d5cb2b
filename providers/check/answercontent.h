#pragma once

#include "providers/descriptor/answerrule.h"
#include "providers/net/httpanswer.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace patchbay
{

/// An answer with its body read once. `json` is Undefined where the body is none.
struct AnswerContent {
    explicit AnswerContent(const HttpAnswer &answer);

    const HttpAnswer http;
    const QJsonValue json;

    bool isJson() const; ///< by its media type, and the body is really JSON
    bool isHtml() const; ///< by its media type or by how it starts
    QString text() const;
    QList<QJsonValue> at(const AnswerPart &part) const;
    QJsonValue firstAt(const AnswerPart &part) const;
};

bool holds(const AnswerCondition &condition, const AnswerContent &answer);

} // namespace patchbay
