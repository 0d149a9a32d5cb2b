#include "providers/check/tokenauth.h"

namespace patchbay
{

void addHeaders(HttpRequest &request, const QList<NamedTemplate> &headers, const TextTemplate::Lookup &lookup)
{
    for (const NamedTemplate &header : headers) {
        if (header.value.isComplete(lookup)) {
            request.headers.append({header.name.toLatin1(), header.value.expand(lookup)});
        }
    }
}

void addBasic(HttpRequest &request, const BasicAuth &basic, const TextTemplate::Lookup &lookup)
{
    const QByteArray pair = basic.user.expand(lookup) + ':' + basic.password.expand(lookup);
    request.headers.append({"Authorization", "Basic " + pair.toBase64()});
}

void addToken(HttpRequest &request, const TokenAuth &auth, const CheckValues &values)
{
    const TextTemplate::Lookup lookup = values.lookup(CheckValues::Secrets::Given);
    addHeaders(request, auth.headers, lookup);
    if (auth.basic) {
        addBasic(request, *auth.basic, lookup);
    }
    for (const NamedTemplate &item : auth.query) {
        if (item.value.isComplete(lookup)) {
            request.pathAndQuery += request.pathAndQuery.contains(u'?') ? u'&' : u'?';
            request.pathAndQuery += QString::fromLatin1(item.name.toUtf8().toPercentEncoding() + '=' +
                                                        item.value.expand(lookup).toPercentEncoding());
        }
    }
}

} // namespace patchbay
