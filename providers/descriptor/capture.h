#pragma once

#include "providers/descriptor/answerrule.h"

#include <QString>

namespace patchbay
{

/// A value taken from a successful answer. Several captures of one target are tried in order: the first that
/// finds a value that is not empty wins.
struct Capture {
    enum class Target {
        Identity,
        ExpiresAt,
        Scopes,
        Variable, ///< for the placeholders of later steps
    };
    enum class Time {
        Iso, ///< RFC 3339, also with blanks between its parts, or a date alone, which means the end of that
             ///< day in UTC
        DayStart, ///< as Iso, but a date alone means the start of that day in UTC
        UnixSeconds,
        UnixMilliseconds,
        SecondsFromNow,
    };

    AnswerPart from;
    Target target = Target::Variable;
    QString name;                ///< Variable only
    bool secret = false;         ///< Variable only: kept as a Secret, may go only where secret fields may
    Time time = Time::Iso;       ///< ExpiresAt only
    bool missingIsNever = false; ///< ExpiresAt only: absent, null or 0 means that the token never expires
    QString separator;           ///< Scopes only, where they come as one text; an array needs none
};

} // namespace patchbay
