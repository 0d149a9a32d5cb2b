#include "tests/support/fakenetwork.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

QNetworkRequest request(const QString &path)
{
    return QNetworkRequest(QUrl(u"https://svc.example"_s + path));
}

} // namespace

class TestFakeNetwork : public QObject
{
    Q_OBJECT

private slots:
    void playsStatusHeadersAndBody()
    {
        FakeNetwork network;
        network.answer(u"GET /a?x=1"_s,
                       FakeAnswer::json("{}", 404).withHeader("Link", "one").withHeader("Link", "two"));
        const std::unique_ptr<QNetworkReply> reply(network.get(request(u"/a?x=1"_s)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(reply->error(), QNetworkReply::ContentNotFoundError);
        QCOMPARE(reply->rawHeader("link"), "one, two"_qba);
        QCOMPARE(reply->readAll(), "{}"_qba);
    }

    void answersInTurnAndRepeatsTheLast()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::text("1"));
        network.answer(u"GET /a"_s, FakeAnswer::text("2"));
        for (const QByteArray &expected : {"1"_qba, "2"_qba, "2"_qba}) {
            const std::unique_ptr<QNetworkReply> reply(network.get(request(u"/a?any"_s)));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            QCOMPARE(reply->readAll(), expected);
        }
        QCOMPARE(network.keys(), QStringList(3, u"GET /a?any"_s));
    }

    void deliversInChunks()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::text("abcdefg").withChunks(3));
        const std::unique_ptr<QNetworkReply> reply(network.get(request(u"/a"_s)));
        QByteArrayList parts;
        connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] { parts.append(reply->readAll()); });
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(parts, QByteArrayList({"abc", "def", "g"}));
    }

    void stallsUntilReleased()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::text("abcdef").stallingAfter(2));
        const std::unique_ptr<QNetworkReply> reply(network.get(request(u"/a"_s)));
        QSignalSpy readyRead(reply.get(), &QNetworkReply::readyRead);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(readyRead.wait());
        QCOMPARE(reply->readAll(), "ab"_qba);
        QVERIFY(!finished.wait(20));
        QCOMPARE(network.running(), 1);
        network.release();
        QVERIFY(finished.wait());
        QCOMPARE(reply->readAll(), "cdef"_qba);
        QCOMPARE(network.running(), 0);
    }

    void knowsWhatWasAborted()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::stall());
        QSignalSpy aborted(&network, &FakeNetwork::aborted);
        const std::unique_ptr<QNetworkReply> reply(network.get(request(u"/a"_s)));
        QVERIFY(!network.requests().first()->aborted);
        reply->abort();
        QCOMPARE(aborted.size(), 1);
        QVERIFY(network.requests().first()->aborted);
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);

        std::unique_ptr<QNetworkReply> dropped(network.get(request(u"/a"_s)));
        dropped.reset();
        QCOMPARE(aborted.size(), 2);
    }

    void failsAsAsked()
    {
        FakeNetwork network;
        network.answer(u"GET /dns"_s, FakeAnswer::failure(QNetworkReply::HostNotFoundError));
        network.answer(u"GET /tls"_s, FakeAnswer::untrusted(QSslError::CertificateExpired));
        const std::unique_ptr<QNetworkReply> dns(network.get(request(u"/dns"_s)));
        const std::unique_ptr<QNetworkReply> tls(network.get(request(u"/tls"_s)));
        QSignalSpy sslErrors(tls.get(), &QNetworkReply::sslErrors);
        QSignalSpy finished(tls.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(dns->error(), QNetworkReply::HostNotFoundError);
        QCOMPARE(sslErrors.size(), 1);
        QCOMPARE(tls->error(), QNetworkReply::SslHandshakeFailedError);
    }

    void countsWhatIsUnexpected()
    {
        FakeNetwork network;
        network.answer(u"GET https://svc.example/a"_s, FakeAnswer::text("mine"));
        const std::unique_ptr<QNetworkReply> known(network.get(request(u"/a"_s)));
        const std::unique_ptr<QNetworkReply> unknown(network.post(request(u"/a"_s), "body"_qba));
        QSignalSpy finished(unknown.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(known->readAll(), "mine"_qba);
        QCOMPARE(unknown->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(network.unexpected(), QStringList(u"POST /a"_s));
        QCOMPARE(network.requests().last()->body, "body"_qba);
    }
};

QTEST_GUILESS_MAIN(TestFakeNetwork)
#include "test_fakenetwork.moc"
