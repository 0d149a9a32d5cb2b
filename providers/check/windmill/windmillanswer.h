#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"

#include <QString>

namespace patchbay
{

class CheckContext;

/// What an answer of Windmill says, told apart from that of a proxy in front of it.
enum class WindmillReply {
    Good,
    Unauthorized, ///< unknown token, or one that may not use this route at all
    Forbidden,    ///< known token that lacks a scope or right
    NotFound,
    Other,
};

WindmillReply replyOf(const AnswerContent &answer);
/// The scope whose lack a Forbidden answer names; empty where it names none.
QString lackedScope(const AnswerContent &answer);
/// For replies that a check has no finer meaning for.
Finding otherwise(const AnswerContent &answer, const CheckContext &context);

bool isWorkspaceId(const QString &text);
/// `/api/w/{workspace}` + `rest`, for a workspace id.
QString workspaceRoute(const QString &workspace, const QString &rest);

} // namespace patchbay
