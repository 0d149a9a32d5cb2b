#include "tests/sandbox/elsewhereservice.h"

namespace patchbay::sandbox
{

HttpResponse ElsewhereService::answer(const HttpRequest &)
{
    return HttpResponse::html(200, "<!DOCTYPE html><html><head><title>Welcome</title></head>"
                                   "<body><h1>Welcome to this network</h1></body></html>");
}

HttpResponse ElsewhereService::problem(int status, const QString &message) const
{
    return HttpResponse::html(status, "<!DOCTYPE html><html><body>" + message.toHtmlEscaped().toUtf8() +
                                          "</body></html>");
}

} // namespace patchbay::sandbox
