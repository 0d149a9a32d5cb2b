#include "providers/check/jwtclaims.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::JwtClaims)
};

/// RFC 7519: three parts in base64url, the second of which is a JSON object. Empty for anything else.
QJsonObject claimsOf(const CheckContext &context)
{
    const QList<const FieldDescriptor *> fields = context.method().secretFields();
    if (fields.isEmpty()) {
        return {};
    }
    const QList<QByteArray> parts = context.values().secret(fields.first()->key).reveal().split('.');
    if (parts.size() != 3) {
        return {};
    }
    const auto payload = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
}

QStringList scopesIn(const QJsonObject &claims)
{
    QStringList scopes;
    for (const QLatin1String name : {"scopes"_L1, "scope"_L1, "scp"_L1}) {
        const QJsonValue value = claims[name];
        if (value.isString()) {
            scopes.append(value.toString().split(u' ', Qt::SkipEmptyParts));
        }
        for (const QJsonValue item : value.toArray()) {
            if (item.isString()) {
                scopes.append(item.toString());
            }
        }
    }
    return scopes;
}

} // namespace

JwtClaims::JwtClaims(const CheckStep &step)
    : CheckAction(step.id, step.title)
{
}

bool JwtClaims::applies(const CheckContext &context) const
{
    return !claimsOf(context).isEmpty();
}

void JwtClaims::start(CheckContext &context, const Done &done)
{
    const QJsonObject claims = claimsOf(context);
    CheckReport &draft = context.draft();
    if (!draft.expiresAt) {
        const QDateTime end = timeOf(claims["exp"_L1], Capture::Time::UnixSeconds);
        if (end.isValid()) {
            draft.expiresAt = end;
            draft.neverExpires = false;
        }
    }
    if (draft.scopes.isEmpty()) {
        draft.scopes = scopesIn(claims);
    }
    done(draft.expiresAt ? Finding::passed(Words::tr("The token itself tells when it ends."))
                         : Finding::unknown(Words::tr("The token does not tell when it ends.")));
}

} // namespace patchbay
