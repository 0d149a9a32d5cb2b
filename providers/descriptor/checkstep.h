#pragma once

#include "providers/descriptor/answerrule.h"
#include "providers/descriptor/capture.h"
#include "providers/descriptor/listing.h"
#include "providers/descriptor/providerdescriptor.h"
#include "providers/descriptor/requestbody.h"
#include "providers/descriptor/texttemplate.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// User and password of HTTP Basic; both may be empty.
struct BasicAuth {
    TextTemplate user;
    TextTemplate password;
};

/// That a step runs once for each item of a list before it.
struct EachOf {
    QString list; ///< id of the step that has the list
    QString as;   ///< placeholder for the item's id in the request. Where an earlier step captured a value of
                  ///< this name, the step runs for that one only
};

/// One step of a check plan: a request and how its answer is judged, or a C++ class that does more than data
/// can say.
struct CheckStep {
    enum class Kind { Request, Listing, Custom };
    enum class TokenUse {
        None, ///< sent before the token is: nothing secret goes out
        Auth, ///< the method's TokenAuth is added
        Own,  ///< secrets go only where this step's own headers and body name them, as a login does
    };
    enum class Format { Json, Text };

    QString id; ///< of its CheckResult; unique within the plan
    QString title;
    Kind kind = Kind::Request;
    /// A failure decides the verdict and skips the steps after it, unless only a permission is missing; where
    /// it is not required, a failure is a warning.
    bool required = true;
    QString customCheck;        ///< Custom only: the registered name of the class; everything below is unused
    QList<ValueCondition> when; ///< all must hold, otherwise the step is not shown at all
    QStringList needs;          ///< field keys or captured names; the step is skipped where one has no value

    std::optional<EachOf> each; ///< Listing only

    TokenUse token = TokenUse::Auth;
    QByteArray httpMethod = QByteArrayLiteral("GET");
    QString origin;    ///< another fixed https origin of the vendor; empty means the connection's own
    TextTemplate path; ///< starts with a slash, may hold a query; expanded by expandPath()
    QList<NamedTemplate> headers; ///< one whose placeholders have no value is left out
    RequestBody body;
    std::optional<BasicAuth> basic; ///< TokenUse::Own only

    Format format = Format::Json;
    QString contentType; ///< that the answer must have; empty: `application/json` or `…+json` for Json, any
                         ///< for Text
    QList<Expectation> expectations;
    QList<Capture> captures;
    QList<StatusRule> statuses;
    TextTemplate passed; ///< the detail of a passed check; may name captured values
    std::optional<Listing> listing;
};

} // namespace patchbay
