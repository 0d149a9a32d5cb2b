#include "tests/sandbox/sandboxserver.h"

#include "tests/sandbox/http/httpconnection.h"
#include "tests/sandbox/misbehave.h"
#include "tests/sandbox/sandboxservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

bool RecordedRequest::mentions(const QByteArray &text) const
{
    return target.contains(text) || body.contains(text) ||
           std::any_of(headers.begin(), headers.end(),
                       [&text](const HttpHeader &header) { return header.value.contains(text); });
}

SandboxServer::SandboxServer(std::shared_ptr<SandboxService> service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
    connect(&m_listener, &HttpListener::connected, this, [this](HttpConnection *connection) {
        ++m_openConnections;
        connect(connection, &HttpConnection::requested, this,
                [this, connection](const HttpRequest &request) { serve(connection, request); });
        connect(connection, &HttpConnection::closed, this, [this] {
            --m_openConnections;
            emit connectionClosed();
        });
    });
}

SandboxServer::~SandboxServer()
{
    stop();
}

bool SandboxServer::start(quint16 port)
{
    return m_listener.listenOnLoopback(port);
}

void SandboxServer::stop()
{
    m_listener.close();
    for (HttpConnection *connection : m_listener.findChildren<HttpConnection *>()) {
        connection->disconnect(this);
        connection->reset();
        // Not deleted at once: stop() may be called while one of them reports a request.
        connection->deleteLater();
    }
    m_openConnections = 0;
}

QUrl SandboxServer::url() const
{
    QUrl url;
    url.setScheme(m_listener.isTls() ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

bool SandboxServer::anyRequestMentions(const QByteArray &text) const
{
    return std::any_of(m_requests.begin(), m_requests.end(),
                       [&text](const RecordedRequest &request) { return request.mentions(text); });
}

void SandboxServer::setBehaviour(const Behaviour &behaviour)
{
    m_behaviour = behaviour;
}

void SandboxServer::serve(HttpConnection *connection, HttpRequest request)
{
    request.secure = m_listener.isTls();
    if (request.target.startsWith("/_sandbox/moved/")) {
        request.target.remove(0, int(qstrlen("/_sandbox/moved")));
        request.segments.remove(0, 2);
        request.redirected = true;
    } else if (request.target.startsWith("/_sandbox/")) {
        connection->respond(control(request));
        return;
    }
    m_requests.append({request.method, request.target, request.headers, request.body});
    emit received(m_requests.last());

    if (m_latency.count() > 0) {
        QTimer::singleShot(m_latency, connection,
                           [this, connection, request] { answer(connection, request); });
    } else {
        answer(connection, request);
    }
}

void SandboxServer::answer(HttpConnection *connection, const HttpRequest &request)
{
    const Behaviour behaviour = takeBehaviour(request);
    if (behaviour.kind == Misbehaviour::Slow) {
        QTimer::singleShot(behaviour.delay, connection,
                           [this, connection, request] { misbehave({}, connection, request, *m_service); });
    } else {
        misbehave(behaviour, connection, request, *m_service);
    }
}

Behaviour SandboxServer::takeBehaviour(const HttpRequest &request)
{
    if (request.redirected || !QString::fromUtf8(request.target).startsWith(m_behaviour.path)) {
        return {};
    }
    if (m_behaviour.after > 0) {
        --m_behaviour.after;
        return {};
    }
    if (m_behaviour.times == 0) {
        return {};
    }
    m_behaviour.times = std::max(m_behaviour.times - 1, -1);
    return m_behaviour;
}

HttpResponse SandboxServer::control(const HttpRequest &request)
{
    const QByteArray what = request.method + ' ' + request.target;
    if (what == "POST /_sandbox/behaviour") {
        const auto behaviour = Behaviour::fromJson(QJsonDocument::fromJson(request.body).object());
        if (!behaviour) {
            return HttpResponse::text(400, behaviour.error().toUtf8() + '\n');
        }
        setBehaviour(*behaviour);
        return HttpResponse::json(200, QJsonObject{});
    }
    if (what == "POST /_sandbox/reset") {
        setBehaviour({});
        forgetRequests();
        m_service->play({});
        return HttpResponse::json(200, QJsonObject{});
    }
    if (what == "POST /_sandbox/case") {
        const QString name = QJsonDocument::fromJson(request.body).object().value("name"_L1).toString();
        return m_service->play(name) ? HttpResponse::json(200, QJsonObject{})
                                     : HttpResponse::text(400, "There is no such case.\n");
    }
    if (what == "GET /_sandbox/cases") {
        return HttpResponse::json(200, QJsonArray::fromStringList(m_service->cases()));
    }
    if (what == "GET /_sandbox/requests") {
        QJsonArray requests;
        for (const RecordedRequest &recorded : std::as_const(m_requests)) {
            QJsonObject headers;
            for (const HttpHeader &header : recorded.headers) {
                headers.insert(QString::fromLatin1(header.name), QString::fromLatin1(header.value));
            }
            requests.append(QJsonObject{{u"method"_s, QString::fromLatin1(recorded.method)},
                                        {u"target"_s, QString::fromUtf8(recorded.target)},
                                        {u"headers"_s, headers},
                                        {u"body"_s, QString::fromUtf8(recorded.body)}});
        }
        return HttpResponse::json(200, requests);
    }
    return HttpResponse::text(404, "No such switch of the sandbox.\n");
}

} // namespace patchbay::sandbox
