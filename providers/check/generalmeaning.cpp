#include "providers/check/generalmeaning.h"

#include "providers/check/checkcontext.h"
#include "providers/check/jsonpointer.h"
#include "providers/check/transporttext.h"
#include "providers/descriptor/checkplan.h"
#include "providers/net/retryafter.h"

#include <QCoreApplication>
#include <QDateTime>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::GeneralMeaning)
};

QString lookAtAddress(const CheckContext &context)
{
    return context.method().instanceField() != nullptr
               ? Words::tr("Check the instance URL. A sign-in page or a proxy may also stand in between.")
               : Words::tr("A sign-in page or a proxy of your network may stand in between: open a web page "
                           "in your "
                           "browser, then try again.");
}

/// What the service itself says, as a sentence to add.
QString itsWords(const AnswerContent &answer, const CheckContext &context)
{
    for (const QString &pointer : context.method().plan->errorPointers) {
        const QString text = context.clean(plainText(selectFirst(answer.json, pointer)));
        if (!text.isEmpty()) {
            return u' ' + Words::tr("It says: %1").arg(text);
        }
    }
    return {};
}

QString tryAgainIn(const AnswerContent &answer)
{
    const auto wait = retryAfter(answer.http, QDateTime::currentDateTimeUtc());
    if (!wait || *wait <= std::chrono::seconds(90)) {
        return Words::tr("Wait a minute, then try again.");
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(*wait).count();
    return Words::tr("Try again in %n minutes.", nullptr, static_cast<int>(minutes));
}

} // namespace

Finding generalMeaning(const HttpFailure &failure, const CheckContext &context)
{
    const TransportText text = transportText(failure, context.origin(), context.appName(),
                                             context.method().instanceField() != nullptr);
    return Finding::failed(text.verdict, text.detail, text.hint);
}

Finding generalMeaning(const AnswerContent &answer, const CheckContext &context)
{
    const QString &app = context.appName();
    const int status = answer.http.status;
    if (status == 429) {
        return Finding::failed(Verdict::Unreachable,
                               Words::tr("%1 accepts no more requests for now.").arg(app),
                               tryAgainIn(answer));
    }
    if (status >= 500) {
        return Finding::failed(Verdict::Unreachable,
                               Words::tr("%1 has a problem of its own and could not answer.").arg(app) +
                                   itsWords(answer, context),
                               Words::tr("Try again later."));
    }
    if (answer.isHtml()) {
        return foreignAnswer(answer, context);
    }
    if (status == 401) {
        return Finding::failed(
            Verdict::Rejected, Words::tr("%1 refused this token.").arg(app),
            Words::tr("It may have expired or been revoked: create a new one, then try again."));
    }
    if (status == 403) {
        return Finding::limited(
            Words::tr("%1 does not allow this with the token.").arg(app) + itsWords(answer, context),
            Words::tr("Give the token, or the user it belongs to, the missing permission."));
    }
    if (status == 404) {
        return Finding::failed(Verdict::Misconfigured,
                               Words::tr("%1 answers, but not as %2 does.").arg(context.origin().text(), app),
                               lookAtAddress(context));
    }
    return Finding::failed(Verdict::Misconfigured,
                           Words::tr("%1 did not accept the request.").arg(app) + itsWords(answer, context),
                           lookAtAddress(context));
}

Finding foreignAnswer(const AnswerContent &answer, const CheckContext &context)
{
    const QString origin = context.origin().text();
    if (answer.isHtml()) {
        return Finding::failed(
            Verdict::Misconfigured,
            Words::tr("%1 answers with a web page, not as %2 does.").arg(origin, context.appName()),
            lookAtAddress(context));
    }
    if (answer.http.body.isEmpty()) {
        return Finding::failed(
            Verdict::Misconfigured,
            Words::tr("%1 answers with nothing, not as %2 does.").arg(origin, context.appName()),
            lookAtAddress(context));
    }
    return Finding::failed(Verdict::Misconfigured,
                           Words::tr("%1 answers, but not as %2 does.").arg(origin, context.appName()),
                           lookAtAddress(context));
}

} // namespace patchbay
