#pragma once

#include "providers/check/checkreport.h"
#include "providers/descriptor/texttemplate.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace patchbay
{

/// Where to look in an answer. A JSON pointer is RFC 6901, plus `*` for every element; empty means the whole
/// body.
struct AnswerPart {
    enum class Source { Json, Text, Header };

    Source source = Source::Json;
    QString name; ///< the pointer or the header's name; unused for Text

    bool operator==(const AnswerPart &) const = default;
};

/// How a check ends, and what the user reads. Both texts may name fields that are no secret, and captured
/// values.
struct Meaning {
    Outcome outcome = Outcome::Failed;
    std::optional<Verdict>
        verdict; ///< what the report says at best; absent: as such an answer is judged in general
    TextTemplate detail;
    TextTemplate hint;
};

/// A condition on one part of an answer.
struct AnswerCondition {
    enum class Kind {
        Exists, ///< there, even if null
        Absent, ///< not there, null, or an empty array
        Type,
        OneOf,    ///< equal to one of `values`
        Prefix,   ///< a text that starts with one of `values`
        Contains, ///< a text that contains one of `values`, whatever their case
    };
    enum class Type { String, Number, Boolean, Object, Array };

    AnswerPart part;
    Kind kind = Kind::Exists;
    Type type = Type::String;
    QList<QJsonValue> values;
};

/// A condition that a successful answer must meet.
struct Expectation {
    AnswerCondition condition;
    Meaning otherwise; ///< without a verdict it means Misconfigured: another service answered
};

/// What an HTTP status means for this step; the first rule that fits wins. A rule for a 2xx status overrides
/// success.
struct StatusRule {
    int status = 0;
    QList<AnswerCondition> when; ///< all must hold
    Meaning meaning;
};

} // namespace patchbay
