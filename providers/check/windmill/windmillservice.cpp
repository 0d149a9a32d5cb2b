#include "providers/check/windmill/windmillservice.h"

#include "providers/check/answercontent.h"
#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"

#include <QRegularExpression>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// `CE v1.735.0`; builds without a tag name a commit instead.
bool isVersion(const AnswerContent &answer)
{
    static const QRegularExpression version(u"^(CE|EE) [A-Za-z0-9][A-Za-z0-9._+-]{0,99}$"_s);
    return answer.http.mediaType() == "text/plain" && version.match(answer.text()).hasMatch();
}

} // namespace

WindmillService::WindmillService()
    : CheckAction(u"service"_s, tr("Windmill answers"))
{
}

void WindmillService::start(CheckContext &context, const Done &done)
{
    const HttpRequest request{
        .pathAndQuery = u"/api/version"_s, .headers = {{"Accept", "text/plain"}}, .body = {}};
    context.send(context.origin(), request, [&context, done](const HttpOutcome &outcome) {
        if (!outcome) {
            done(generalMeaning(outcome.error(), context));
            return;
        }
        const AnswerContent answer(*outcome);
        const int status = answer.http.status;
        if (status == 200 && isVersion(answer)) {
            done(Finding::passed(context.clean(answer.text())));
        } else if (status == 429 || status >= 500) {
            done(generalMeaning(answer, context));
        } else {
            // Windmill needs no token here, so whatever refuses is something else.
            done(foreignAnswer(answer, context));
        }
    });
}

} // namespace patchbay
