#include "ui/look/drawing.h"

#include <QTest>

using namespace patchbay;

static void loadResources()
{
    Q_INIT_RESOURCE(patchbay);
}

/// Runs against both kinds of drawings: those that QtSvg reads, and those that a build without it draws
/// itself.
class TestDrawing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { loadResources(); }
    void keepsItsShapeInEverySize_data();
    void keepsItsShapeInEverySize();
    void isBlackWhereItIsTinted();
    void isNoneOfAnotherName();
};

namespace
{

/// How much of it is drawn, from 0 to 1.
double coverage(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            sum += qAlpha(image.pixel(x, y)) / 255.0;
        }
    }
    return sum / (double(image.width()) * image.height());
}

} // namespace

void TestDrawing::keepsItsShapeInEverySize_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("smallest");
    QTest::addColumn<int>("steps");
    QTest::newRow("a symbol") << QStringLiteral("icons/valid") << QSize(12, 12) << 120;
    QTest::newRow("another symbol") << QStringLiteral("icons/search") << QSize(12, 12) << 120;
    QTest::newRow("empty list") << QStringLiteral("empty") << QSize(192, 120) << 100;
    QTest::newRow("the application") << QStringLiteral("patchbay") << QSize(16, 16) << 120;
}

void TestDrawing::keepsItsShapeInEverySize()
{
    QFETCH(QString, name);
    QFETCH(QSize, smallest);
    QFETCH(int, steps);
    const double expected = coverage(look::drawing(name, smallest * 8));
    QVERIFY(expected > 0.05);
    for (int step = 0; step < steps; ++step) {
        const QSize size = smallest + QSize(step, step * smallest.height() / smallest.width());
        const QImage image = look::drawing(name, size);
        QCOMPARE(image.size(), size);
        QCOMPARE(image.format(), QImage::Format_ARGB32_Premultiplied);
        const double found = coverage(image);
        QVERIFY2(
            qAbs(found - expected) < 0.05,
            qPrintable(QStringLiteral("%1 of %2 instead of %3").arg(found).arg(size.width()).arg(expected)));
    }
}

void TestDrawing::isBlackWhereItIsTinted()
{
    const QImage image = look::drawing(QStringLiteral("icons/valid"), QSize(13, 13));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            QCOMPARE(image.pixel(x, y) & 0xffffff, 0U);
        }
    }
}

void TestDrawing::isNoneOfAnotherName()
{
    QVERIFY(look::drawing(QStringLiteral("icons/nothing"), QSize(16, 16)).isNull());
}

QTEST_MAIN(TestDrawing)
#include "test_drawing.moc"
