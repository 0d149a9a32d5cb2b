#include "tests/support/fakenetwork.h"

#include "tests/support/fakereply.h"

#include <QIODevice>

#include <algorithm>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD"_qba;
    case QNetworkAccessManager::GetOperation:
        return "GET"_qba;
    case QNetworkAccessManager::PutOperation:
        return "PUT"_qba;
    case QNetworkAccessManager::PostOperation:
        return "POST"_qba;
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE"_qba;
    case QNetworkAccessManager::CustomOperation:
    case QNetworkAccessManager::UnknownOperation:
        break;
    }
    return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
}

QString pathAndQuery(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return url.hasQuery() ? path + u'?' + url.query(QUrl::FullyEncoded) : path;
}

} // namespace

QString FakeRequest::key() const
{
    return QString::fromLatin1(verb) + u' ' + pathAndQuery(url());
}

FakeNetwork::FakeNetwork(QObject *parent)
    : QNetworkAccessManager(parent)
    , m_otherwise(FakeAnswer::text("Not Found", 404))
{
}

FakeNetwork::~FakeNetwork() = default;

void FakeNetwork::answer(const QString &key, const FakeAnswer &answer)
{
    m_answers[key].append(answer);
}

void FakeNetwork::replace(const QString &key, const FakeAnswer &answer)
{
    m_answers[key] = {answer};
}

void FakeNetwork::otherwise(const FakeAnswer &answer)
{
    m_otherwise = answer;
}

void FakeNetwork::clear()
{
    m_answers.clear();
    m_requests.clear();
    m_unexpected.clear();
}

QStringList FakeNetwork::keys() const
{
    QStringList keys;
    for (const auto &request : m_requests) {
        keys.append(request->key());
    }
    return keys;
}

int FakeNetwork::running() const
{
    return static_cast<int>(
        std::count_if(m_replies.begin(), m_replies.end(),
                      [](const QPointer<FakeReply> &reply) { return reply && !reply->isFinished(); }));
}

void FakeNetwork::release()
{
    for (const QPointer<FakeReply> &reply : std::as_const(m_replies)) {
        if (reply) {
            reply->release();
        }
    }
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                          QIODevice *outgoing)
{
    const auto asked = QSharedPointer<FakeRequest>::create();
    asked->verb = verbOf(operation, request);
    asked->request = request;
    asked->body = outgoing ? outgoing->readAll() : QByteArray();
    m_requests.append(asked);
    const QPointer<FakeNetwork> self(this);
    auto *reply = new FakeReply(
        operation, request, next(*asked),
        [self, asked] {
            asked->aborted = true;
            if (self) {
                emit self->aborted(asked->key());
            }
        },
        this);
    m_replies.removeIf([](const QPointer<FakeReply> &old) { return old.isNull(); });
    m_replies.append(reply);
    emit requested(asked->key());
    return reply;
}

FakeAnswer FakeNetwork::next(const FakeRequest &request)
{
    const QString verb = QString::fromLatin1(request.verb) + u' ';
    const QString whole = verb + request.url().adjusted(QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
    const QString path = verb + request.url().path(QUrl::FullyEncoded);
    for (const QString &key : {whole, request.key(), path}) {
        const auto found = m_answers.find(key);
        if (found != m_answers.end()) {
            return found->size() > 1 ? found->takeFirst() : found->first();
        }
    }
    m_unexpected.append(request.key());
    return m_otherwise;
}

} // namespace patchbay::testing
