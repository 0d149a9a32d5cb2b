#include "app/connections/connectiondraft.h"

namespace patchbay
{

const MethodDescriptor *ConnectionDraft::methodDescriptor() const
{
    return app == nullptr ? nullptr : app->method(method);
}

CheckRequest ConnectionDraft::checkRequest() const
{
    return {
        .app = app,
        .method = method,
        .fields = fields,
        .secrets = secrets,
        .plainHttp = plainHttp,
        .caFile = caFile,
        .expiresOn = expiresOn,
    };
}

} // namespace patchbay
