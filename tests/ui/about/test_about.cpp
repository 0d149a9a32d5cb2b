#include "providers/base/identity.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/about/usedlibraries.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::WindowDriver;

namespace
{

QString read(const char *path)
{
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString said(const char *program)
{
    QProcess process;
    process.start(QString::fromLocal8Bit(program), {u"--version"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                                     : QString();
}

QString found(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

} // namespace

/// Window, programs and packages say the same about who Patchbay is.
class AboutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theVersionIsTheSameEverywhere_data();
    void theVersionIsTheSameEverywhere();
    void saysWhatItIs();
    void librariesHaveTheLicencesOfTheList();

private:
    WindowDriver m_driver;
};

void AboutTest::initTestCase()
{
    m_driver.open();
    m_driver.trigger(u"about"_s);
    QTRY_VERIFY(m_driver.shows(u"aboutBox"_s));
}

void AboutTest::theVersionIsTheSameEverywhere_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("sources") << identity::version();
    QTest::newRow("patchbay --version") << found(said(PATCHBAY_PROGRAM), u"^Patchbay (.+)$"_s);
    QTest::newRow("patchbayctl --version") << found(said(PATCHBAYCTL), u"^patchbayctl (.+)$"_s);
    QTest::newRow("packages") << found(read(CPACK_CONFIG), u"set\\(CPACK_PACKAGE_VERSION \"([^\"]+)\"\\)"_s);
    QTest::newRow("bundle") << found(read(INFO_PLIST),
                                     u"<key>CFBundleShortVersionString</key>\\s*<string>([^<]+)</string>"_s);
#ifdef METAINFO
    QTest::newRow("metainfo") << found(read(METAINFO), u"<release [^>]*version=\"([^\"]+)\""_s);
#endif
}

void AboutTest::theVersionIsTheSameEverywhere()
{
    QFETCH(QString, version);
    QVERIFY(!version.isEmpty());
    QCOMPARE(m_driver.text(u"aboutVersion"_s), u"Patchbay "_s + version);
}

void AboutTest::saysWhatItIs()
{
    QCOMPARE(m_driver.text(u"aboutSummary"_s), identity::summary() + u'.');
    QCOMPARE(m_driver.text(u"aboutLicense"_s),
             identity::copyright() +
                 u". Free software under the GNU General Public License, version 3 or later."_s);
    QCOMPARE(m_driver.find(u"openWebsite"_s)->toolTip(), identity::homepage());
}

void AboutTest::librariesHaveTheLicencesOfTheList()
{
    const QJsonObject list = QJsonDocument::fromJson(read(LIBRARIES_FILE).toUtf8()).object();
    QMap<QString, QString> licenses;
    for (const QJsonValue &library : list) {
        licenses.insert(library[u"name"].toString(), library[u"license"].toString());
    }
    const QString shown = m_driver.find<QPlainTextEdit>(u"libraries"_s)->toPlainText();
    QVERIFY(shown.contains(u"Qt, LGPL-3.0-only"_s));
    QVERIFY(usedLibraries().size() >= 3);
    for (const UsedLibrary &library : usedLibraries()) {
        QCOMPARE(library.license, licenses.value(library.name));
        QVERIFY(shown.contains(library.name + u", "_s + library.license));
    }
}

QTEST_MAIN(AboutTest)
#include "test_about.moc"
