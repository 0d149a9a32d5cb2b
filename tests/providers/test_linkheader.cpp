#include "providers/net/linkheader.h"
#include "tests/support/speedlimit.h"

#include <QElapsedTimer>
#include <QTest>

using namespace patchbay;

/// Where a list goes on, as the Link header tells.
class TestLinkHeader : public QObject
{
    Q_OBJECT

private slots:
    void findsNext_data();
    void findsNext();
    void endsSoonWhateverIsSent_data();
    void endsSoonWhateverIsSent();
};

void TestLinkHeader::findsNext_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *header, const char *next) {
        QTest::newRow(header) << QByteArray(header) << QString::fromLatin1(next);
    };
    row("<https://a.example/2>; rel=\"next\"", "https://a.example/2");
    row("</2>; rel=next", "https://a.example/2");
    row("</1>; rel=\"prev\", </3>; rel=\"next last\"", "https://a.example/3");
    row("</1>; title=\"a, b; rel=next\"; rel=prev, </2>; rel=next", "https://a.example/2");
    row("</1>; title=\"\\\", <x>\"; rel=prev, </2>; rel=next", "https://a.example/2");
    row("</1>; rel=prev", "");
    row("</1", "");
    row("", "");
}

void TestLinkHeader::findsNext()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, next);
    QCOMPARE(nextLink(header, QUrl(QStringLiteral("https://a.example/1"))).toString(), next);
}

void TestLinkHeader::endsSoonWhateverIsSent_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("links") << QByteArray("<>,");
    QTest::newRow("openings") << QByteArray("<");
    QTest::newRow("parameters") << QByteArray("<>;");
    QTest::newRow("quotes") << QByteArray("<>\",");
}

void TestLinkHeader::endsSoonWhateverIsSent()
{
    QFETCH(const QByteArray, piece);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!nextLink(piece.repeated(30'000), QUrl(QStringLiteral("https://a.example"))).isValid());
    QVERIFY2(timer.elapsed() < testing::speedLimit(5000), qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestLinkHeader)
#include "test_linkheader.moc"
