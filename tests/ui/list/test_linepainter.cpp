#include "ui/list/linepainter.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

/// Where a line's ink ends up.
class LinePainterTest : public QObject
{
    Q_OBJECT

private slots:
    void startsAtTheLeadingSide_data();
    void startsAtTheLeadingSide();
    void cutsWhatDoesNotFit();
    void followsTheRoom();
    void keepsLineBreaksInOneLine();
    void takesThePensColor();

private:
    QRect ink(const QRect &rect, Qt::LayoutDirection direction, const QString &text,
              const QColor &color = Qt::black);

    LinePainter m_line{QFont()};
    QImage m_image{400, 60, QImage::Format_ARGB32};
};

QRect LinePainterTest::ink(const QRect &rect, Qt::LayoutDirection direction, const QString &text,
                           const QColor &color)
{
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.setPen(color);
    m_line.draw(painter, rect, direction, text);
    painter.end();
    QRect found;
    for (int y = 0; y < m_image.height(); ++y) {
        for (int x = 0; x < m_image.width(); ++x) {
            if (qAlpha(m_image.pixel(x, y)) > 0) {
                found |= QRect(x, y, 1, 1);
            }
        }
    }
    return found;
}

void LinePainterTest::startsAtTheLeadingSide_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("from left to right") << u"my-windmill"_s;
    QTest::newRow("from right to left") << u"שלום עולם"_s;
    QTest::newRow("mixed") << u"שלום ada@example.com"_s;
}

void LinePainterTest::startsAtTheLeadingSide()
{
    QFETCH(const QString, text);
    const QRect room(50, 10, 300, 40);
    for (int again = 0; again < 2; ++again) {
        const QRect left = ink(room, Qt::LeftToRight, text);
        const QRect right = ink(room, Qt::RightToLeft, text);
        QVERIFY(room.contains(left));
        QVERIFY(room.contains(right));
        QVERIFY2(left.left() < room.left() + 6, qPrintable(QString::number(left.left())));
        QVERIFY2(right.right() > room.right() - 6, qPrintable(QString::number(right.right())));
        QVERIFY(qAbs(left.width() - right.width()) <= 2);
        QVERIFY(qAbs(left.center().y() - room.center().y()) < m_line.height() / 2);
    }
}

void LinePainterTest::cutsWhatDoesNotFit()
{
    const QRect room(50, 10, 80, 40);
    const QRect cut = ink(room, Qt::LeftToRight, u"a description that is too long for its column"_s);
    QVERIFY(cut.width() > 40);
    QVERIFY(room.contains(cut));
}

void LinePainterTest::followsTheRoom()
{
    const QString text = u"grows and shrinks"_s;
    const int whole = ink({0, 0, 390, 40}, Qt::LeftToRight, text).width();
    const int narrow = ink({0, 0, 60, 40}, Qt::LeftToRight, text).width();
    QVERIFY(narrow <= 60);
    QVERIFY(whole > narrow);
    QCOMPARE(ink({0, 0, 390, 40}, Qt::LeftToRight, text).width(), whole);
}

void LinePainterTest::keepsLineBreaksInOneLine()
{
    const QRect one = ink({0, 0, 390, 60}, Qt::LeftToRight, u"first second"_s);
    QCOMPARE(ink({0, 0, 390, 60}, Qt::LeftToRight, u"first\nsecond"_s), one);
    QCOMPARE(ink({0, 0, 390, 60}, Qt::LeftToRight, u"first\u2028second"_s), one);
}

void LinePainterTest::takesThePensColor()
{
    ink({0, 0, 390, 40}, Qt::LeftToRight, u"text"_s);
    ink({0, 0, 390, 40}, Qt::LeftToRight, u"text"_s, Qt::red);
    int reddest = 0;
    for (int x = 0; x < m_image.width(); ++x) {
        for (int y = 0; y < m_image.height(); ++y) {
            const QRgb pixel = m_image.pixel(x, y);
            reddest = qAlpha(pixel) > 200 ? std::max(reddest, qRed(pixel) - qGreen(pixel)) : reddest;
        }
    }
    QVERIFY(reddest > 200);
}

} // namespace patchbay

QTEST_MAIN(patchbay::LinePainterTest)
#include "test_linepainter.moc"
