#include "ui/mainwindow/aboutbox.h"

#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class AboutBoxTest : public QObject
{
    Q_OBJECT

private slots:
    /// The words are CMake's own, as in every package.
    void saysWhatPackagesSay();
};

void AboutBoxTest::saysWhatPackagesSay()
{
    QWidget window;
    openAboutBox(&window);
    const auto *box = window.findChild<QMessageBox *>(u"aboutBox"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"Patchbay " PATCHBAY_EXPECTED_VERSION ""_s);
    QVERIFY(box->informativeText().startsWith(u"" PATCHBAY_EXPECTED_SUMMARY ".\n\n"_s));
    QVERIFY(box->informativeText().contains(u"" PATCHBAY_EXPECTED_COPYRIGHT ". "_s));
}

QTEST_MAIN(AboutBoxTest)
#include "test_aboutbox.moc"
