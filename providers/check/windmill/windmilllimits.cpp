#include "providers/check/windmill/windmilllimits.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillanswer.h"

#include <QJsonArray>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowsPerPage = 100;
constexpr int prefixLength = 10;

} // namespace

WindmillLimits::WindmillLimits(const WindmillStatePtr &state)
    : CheckAction(u"limits"_s, tr("Limits of the token"))
    , m_state(state)
{
}

void WindmillLimits::start(CheckContext &context, const Done &done)
{
    if (!m_state->boundTo.isEmpty()) {
        done(Finding::unknown(tr("A token of one workspace does not tell its limits.")));
    } else if (m_state->lacks.contains(u"users:read"_s)) {
        done(Finding::unknown(tr("The token may not tell its limits: it lacks the scope users:read."),
                              tr("Add the scope users:read to the token if you want to see them.")));
    } else {
        ask(context, done);
    }
}

void WindmillLimits::ask(CheckContext &context, const Done &done)
{
    const QString path = u"/api/users/tokens/list?exclude_ephemeral=true&page=%1&per_page=%2"_s;
    context.get(path.arg(m_page).arg(rowsPerPage), [this, &context, done](const HttpOutcome &outcome) {
        if (outcome) {
            receive(AnswerContent(*outcome), context, done);
        } else {
            done(Finding::unknown(generalMeaning(outcome.error(), context).detail));
        }
    });
}

void WindmillLimits::receive(const AnswerContent &answer, CheckContext &context, const Done &done)
{
    const WindmillReply reply = replyOf(answer);
    if (reply == WindmillReply::Forbidden) {
        m_state->lacks.insert(u"users:read"_s);
        done(Finding::unknown(tr("The token may not tell its limits: it lacks the scope users:read."),
                              tr("Add the scope users:read to the token if you want to see them.")));
        return;
    }
    if (reply != WindmillReply::Good || !answer.json.isArray()) {
        done(Finding::unknown(tr("Windmill did not tell the limits of the token.")));
        return;
    }
    const QJsonArray rows = answer.json.toArray();
    const QByteArray prefix = context.values().secret(u"accessToken"_s).reveal().left(prefixLength);
    if (const auto row = findTokenRow(rows, QString::fromUtf8(prefix))) {
        m_state->row = row;
        done(conclude(*row, context));
        return;
    }
    const bool repeats = answer.http.body == m_lastBody;
    m_lastBody = answer.http.body;
    if (rows.size() < rowsPerPage || repeats || ++m_page > context.limits().pages) {
        m_state->missesRow = true;
        done(Finding::unknown(tr("Windmill does not list this token, so its limits are not known.")));
        return;
    }
    ask(context, done);
}

Finding WindmillLimits::conclude(const WindmillTokenRow &row, CheckContext &context) const
{
    CheckReport &draft = context.draft();
    draft.scopes = row.scopes;
    draft.neverExpires = !row.expiration.isValid();
    if (row.expiration.isValid()) {
        draft.expiresAt = row.expiration;
    }
    if (row.readOnly) {
        return Finding::limited(tr("The token may only read, so it cannot write variables."),
                                tr("Create a token that is not read-only, then try again."));
    }
    if (row.scopes.isEmpty()) {
        return Finding::passed(tr("The token may do all that its user may."));
    }
    return Finding::passed(tr("The token is limited to these scopes: %1").arg(row.scopes.join(u", "_s)));
}

} // namespace patchbay
