#pragma once

#include "tests/support/fakeanswer.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QSharedPointer>
#include <QString>
#include <QUrl>

namespace patchbay::testing
{

class FakeReply;

/// A request that a FakeNetwork was asked, and what became of it.
struct FakeRequest {
    QByteArray verb;
    QNetworkRequest request;
    QByteArray body;
    bool aborted = false; ///< by abort() or by deleting the reply early

    QUrl url() const { return request.url(); }
    QString key() const; ///< `GET /path?query`
    QByteArray header(const QByteArray &name) const { return request.rawHeader(name); }
};

/// Plays the services for tests, without a socket. Give it to the engine and keep a plain pointer:
///
///     auto owned = std::make_unique<FakeNetwork>();
///     FakeNetwork *network = owned.get();
///     CheckEngine engine(std::move(owned));
///     network->answer("GET /api/version", FakeAnswer::text("CE v1.735.0"));
///     network->answer("GET /api/users/whoami", FakeAnswer::json("{}").stallingFirst());
///     …
///     network->release(); // lets the stalled one go on
///     QCOMPARE(network->requests().size(), 2);
///     QVERIFY(network->requests().last()->aborted);
///
/// A key is `GET https://host/path?query`, `GET /path?query` or `GET /path` (any query), tried in this order.
/// A key that is given several answers plays them one after another and repeats the last. What has no key is
/// answered by otherwise(), at first a plain 404, and is counted in unexpected().
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit FakeNetwork(QObject *parent = nullptr);
    ~FakeNetwork() override;

    void answer(const QString &key, const FakeAnswer &answer);  ///< adds one to the answers of the key
    void replace(const QString &key, const FakeAnswer &answer); ///< forgets the key's answers so far
    void otherwise(const FakeAnswer &answer);
    void clear(); ///< forgets answers and requests

    QList<QSharedPointer<FakeRequest>> requests() const { return m_requests; }
    QStringList keys() const; ///< of all requests, in their order
    QStringList unexpected() const { return m_unexpected; }
    int running() const; ///< requests that are neither answered nor aborted
    void release();      ///< lets the requests that stall now go on

signals:
    void requested(const QString &key);
    void aborted(const QString &key);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    FakeAnswer next(const FakeRequest &request);

    QHash<QString, QList<FakeAnswer>> m_answers;
    FakeAnswer m_otherwise;
    QList<QSharedPointer<FakeRequest>> m_requests;
    QList<QPointer<FakeReply>> m_replies;
    QStringList m_unexpected;
};

} // namespace patchbay::testing
