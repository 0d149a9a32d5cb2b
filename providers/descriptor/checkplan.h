#pragma once

#include "providers/descriptor/checkstep.h"
#include "providers/descriptor/texttemplate.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// How the token is put into a request, the same for all steps of a method.
struct TokenAuth {
    QList<NamedTemplate> headers; ///< one whose placeholders have no value is left out
    QList<NamedTemplate> query;
    std::optional<BasicAuth> basic;
    QString signer; ///< the registered name of a class that signs each request; empty: none does
};

/// How a method's token is checked: its steps in order. Constant data of a MethodDescriptor.
struct CheckPlan {
    TokenAuth auth;
    QStringList
        errorPointers; ///< where the vendor's error bodies hold a sentence; the first text found is shown
    QList<CheckStep> steps;
};

} // namespace patchbay
