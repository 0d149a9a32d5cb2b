#include "tests/sandbox/misbehave.h"

#include "tests/sandbox/gzip.h"
#include "tests/sandbox/http/httpconnection.h"
#include "tests/sandbox/sandboxservice.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr qsizetype oversized = 9 * 1024 * 1024;
constexpr qsizetype bomb = 16 * 1024 * 1024;

HttpResponse limited(const Behaviour &behaviour, const SandboxService &service, int status,
                     const QString &message)
{
    HttpResponse response = service.problem(status, message);
    response.setHeader("Retry-After", QByteArray::number(behaviour.retryAfter));
    return response;
}

HttpResponse loginPage()
{
    return HttpResponse::html(200, "<!DOCTYPE html><html><head><title>Sign in</title></head><body>"
                                   "<form method=\"post\"><input name=\"user\"><input name=\"password\" "
                                   "type=\"password\"></form></body></html>");
}

HttpResponse foreignJson()
{
    return HttpResponse::json(
        200, QJsonObject{{u"status"_s, u"ok"_s}, {u"service"_s, u"coffee-machine"_s}, {u"beans"_s, 42}});
}

HttpResponse cookieLogin(const SandboxService &service)
{
    HttpResponse response = service.problem(401, u"Unauthorized"_s);
    response.headers.append(HttpHeader{"Set-Cookie", "session=sandbox-cookie; Path=/; HttpOnly"});
    response.headers.append(HttpHeader{"WWW-Authenticate", "Basic realm=\"sandbox\""});
    return response;
}

HttpResponse packed(HttpResponse response)
{
    static const QByteArray blanks(bomb, ' ');
    response.body = gzip(response.body + blanks);
    response.setHeader("Content-Encoding", "gzip");
    return response;
}

void drip(HttpConnection *connection, std::chrono::milliseconds pause)
{
    connection->writeRaw(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    auto *timer = new QTimer(connection);
    QObject::connect(timer, &QTimer::timeout, connection,
                     [connection] { connection->writeRaw("1\r\n \r\n"); });
    timer->start(pause);
}

} // namespace

void misbehave(const Behaviour &behaviour, HttpConnection *connection, const HttpRequest &request,
               SandboxService &service)
{
    const auto statusOr = [&behaviour](int usual) {
        return behaviour.status == 0 ? usual : behaviour.status;
    };

    switch (behaviour.kind) {
    case Misbehaviour::None:
    case Misbehaviour::Slow:
        connection->respond(service.answer(request));
        return;
    case Misbehaviour::RateLimited:
        connection->respond(limited(behaviour, service, 429, u"Too many requests"_s));
        return;
    case Misbehaviour::RateLimitedSilent:
        connection->respond(service.problem(429, u"Too many requests"_s));
        return;
    case Misbehaviour::ServerError:
        connection->respond(service.problem(500, u"Internal error"_s));
        return;
    case Misbehaviour::Unavailable:
        connection->respond(limited(behaviour, service, 503, u"Service unavailable"_s));
        return;
    case Misbehaviour::StalledHeaders:
        connection->writeRaw(encodeHead(service.answer(request), true));
        return;
    case Misbehaviour::Stalled:
        return;
    case Misbehaviour::Dripping:
        drip(connection, behaviour.delay);
        return;
    case Misbehaviour::Truncated: {
        HttpResponse response = service.answer(request);
        response.chunked = false;
        connection->writeRaw(encodeHead(response, true) + response.body.left(response.body.size() / 2));
        connection->close();
        return;
    }
    case Misbehaviour::Oversized: {
        HttpResponse response = service.answer(request);
        response.body += QByteArray(oversized, ' ');
        connection->respond(response);
        return;
    }
    case Misbehaviour::GzipBomb:
        connection->respond(packed(service.answer(request)));
        return;
    case Misbehaviour::WrongType: {
        HttpResponse response = service.answer(request);
        response.setHeader("Content-Type", "application/octet-stream");
        connection->respond(response);
        return;
    }
    case Misbehaviour::ForeignJson:
        connection->respond(foreignJson());
        return;
    case Misbehaviour::Empty:
        connection->respond(HttpResponse());
        return;
    case Misbehaviour::LoginPage:
        connection->respond(loginPage());
        return;
    case Misbehaviour::RedirectElsewhere:
        connection->respond(HttpResponse::redirect(statusOr(302), behaviour.location + request.target));
        return;
    case Misbehaviour::RedirectSameOrigin:
        connection->respond(HttpResponse::redirect(statusOr(302), "/_sandbox/moved" + request.target));
        return;
    case Misbehaviour::RedirectLoop:
        connection->respond(HttpResponse::redirect(statusOr(302), request.target));
        return;
    case Misbehaviour::Reset:
        connection->reset();
        return;
    case Misbehaviour::Closed:
        connection->close();
        return;
    case Misbehaviour::Garbage:
        connection->writeRaw("SSH-2.0-Sandbox_1.0\r\n");
        connection->close();
        return;
    case Misbehaviour::CookieLogin:
        connection->respond(cookieLogin(service));
        return;
    case Misbehaviour::EchoToken:
        connection->respond(service.problem(
            statusOr(401), u"The token %1 is not welcome"_s.arg(QString::fromUtf8(request.bearerToken()))));
        return;
    }
}

} // namespace patchbay::sandbox
