#include "providers/check/windmill/windmillanswer.h"

#include "providers/check/generalmeaning.h"

#include <QRegularExpression>

namespace patchbay
{

using namespace Qt::StringLiterals;

WindmillReply replyOf(const AnswerContent &answer)
{
    const int status = answer.http.status;
    if (status == 200 && answer.isJson()) {
        return WindmillReply::Good;
    }
    // Windmill's errors are plain text that starts with a category.
    if (answer.isHtml() || !answer.json.isUndefined()) {
        return WindmillReply::Other;
    }
    const QString text = answer.text();
    if (status == 401) {
        return WindmillReply::Unauthorized;
    }
    if (status == 403 && (text.startsWith("Permission denied"_L1) || text.startsWith("Require"_L1))) {
        return WindmillReply::Forbidden;
    }
    return status == 404 && text.startsWith("Not found"_L1) ? WindmillReply::NotFound : WindmillReply::Other;
}

QString lackedScope(const AnswerContent &answer)
{
    static const QRegularExpression scope(u"\\b[a-z_]{2,40}:(?:read|write|run)\\b"_s);
    return scope.match(answer.text()).captured();
}

Finding otherwise(const AnswerContent &answer, const CheckContext &context)
{
    const int status = answer.http.status;
    const bool isForeign =
        answer.http.isSuccess() || (status == 403 && replyOf(answer) != WindmillReply::Forbidden);
    return isForeign ? foreignAnswer(answer, context) : generalMeaning(answer, context);
}

bool isWorkspaceId(const QString &text)
{
    static const QRegularExpression id(u"^[A-Za-z0-9_-]{1,100}$"_s);
    return id.match(text).hasMatch();
}

QString workspaceRoute(const QString &workspace, const QString &rest)
{
    return u"/api/w/"_s + workspace + rest;
}

} // namespace patchbay
