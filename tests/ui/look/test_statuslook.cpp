#include "providers/descriptor/providercatalog.h"
#include "ui/look/contrast.h"
#include "ui/look/monogram.h"
#include "ui/look/statuslook.h"

#include <QImage>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class StatusLookTest : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag();
    void pillCanBeRead_data();
    void pillCanBeRead();
    void verdictsDifferWithoutColour();
    void everyOutcomeHasAnIcon();
    void monogramsCanBeRead();

private:
    static QPalette palette(bool dark)
    {
        return dark ? QPalette(QColor(0x2b, 0x2b, 0x2b)) : QPalette(QColor(0xef, 0xef, 0xef));
    }
};

void StatusLookTest::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(look::contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(look::contrastRatio(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(qRound(look::contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    QCOMPARE(look::contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(look::isDark(palette(true)));
    QVERIFY(!look::isDark(palette(false)));
}

void StatusLookTest::pillCanBeRead_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<bool>("dark");
    for (int verdict = 0; verdict <= int(Verdict::Unchecked); ++verdict) {
        const QByteArray name = toString(static_cast<Verdict>(verdict)).toLatin1();
        QTest::newRow(name + " light") << verdict << false;
        QTest::newRow(name + " dark") << verdict << true;
    }
}

void StatusLookTest::pillCanBeRead()
{
    QFETCH(int, verdict);
    QFETCH(bool, dark);
    const auto colors = look::statusColors(static_cast<Verdict>(verdict), palette(dark));
    const qreal ratio = look::contrastRatio(colors.text, colors.ground);
    QVERIFY2(ratio >= 4.5, QByteArray::number(ratio));
}

void StatusLookTest::verdictsDifferWithoutColour()
{
    QList<QImage> seen;
    for (int verdict = 0; verdict <= int(Verdict::Unchecked); ++verdict) {
        const QIcon icon = look::verdictIcon(static_cast<Verdict>(verdict), palette(false));
        const QImage shape = icon.pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!seen.contains(shape));
        seen.append(shape);
    }
}

void StatusLookTest::everyOutcomeHasAnIcon()
{
    QImage nothing(32, 32, QImage::Format_Alpha8);
    nothing.fill(0);
    for (const auto outcome :
         {Outcome::Passed, Outcome::Failed, Outcome::Warning, Outcome::Skipped, Outcome::Unknown}) {
        const QIcon icon = look::outcomeIcon(outcome, palette(true));
        QVERIFY(icon.pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8) != nothing);
    }
}

void StatusLookTest::monogramsCanBeRead()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    QVERIFY(!catalog.apps().empty());
    for (const ProviderDescriptor &app : catalog.apps()) {
        const look::Monogram monogram = look::monogramOf(app);
        QCOMPARE(monogram.letters.size(), 2);
        QVERIFY2(look::contrastRatio(look::readableOn(monogram.color), monogram.color) >= 4.5,
                 qPrintable(app.id));
    }
    QCOMPARE(look::unknownMonogram(u"airtable"_s).letters, u"AI"_s);
}

QTEST_MAIN(StatusLookTest)
#include "test_statuslook.moc"
