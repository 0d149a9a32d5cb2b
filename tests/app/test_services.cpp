#include "app/services.h"
#include "app/vault/keychainname.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestServices : public QObject
{
    Q_OBJECT

private slots:
    void init() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { qputenv("PATCHBAY_DATA_DIR", "/nonexistent"); }

    void findsTheDataFolder();
    void opensWhereTheEnvironmentSays();
    void opensWhereTheCallerSays();
    void tellsWhatIsWrongWithTheStore();
    void namesTheKeychain_data();
    void namesTheKeychain();
};

void TestServices::findsTheDataFolder()
{
    qputenv("PATCHBAY_DATA_DIR", "/somewhere/else");
    QCOMPARE(defaultDataDir(), u"/somewhere/else"_s);
    qunsetenv("PATCHBAY_DATA_DIR");
    QCOMPARE(defaultDataDir(),
             QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Patchbay"_s);
}

void TestServices::opensWhereTheEnvironmentSays()
{
    QTemporaryDir dir;
    qputenv("PATCHBAY_DATA_DIR", QFile::encodeName(dir.filePath(u"environment"_s)));
    const auto services = Services::open({});
    QVERIFY(services);
    QVERIFY(QFile::exists(dir.filePath(u"environment/connections.db"_s)));
    QVERIFY((*services)->catalog.find(u"windmill"_s) != nullptr);
    QCOMPARE((*services)->store->summaries()->size(), 0);
    QVERIFY((*services)->vault != nullptr);
    QVERIFY((*services)->engine != nullptr);
}

void TestServices::opensWhereTheCallerSays()
{
    QTemporaryDir dir;
    qputenv("PATCHBAY_DATA_DIR", QFile::encodeName(dir.filePath(u"environment"_s)));
    const auto services = Services::open(dir.filePath(u"argument"_s));
    QVERIFY(services);
    QVERIFY(QFile::exists(dir.filePath(u"argument/connections.db"_s)));
    QVERIFY(!QFile::exists(dir.filePath(u"environment"_s)));
}

void TestServices::tellsWhatIsWrongWithTheStore()
{
    QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"connections.db"_s));
    QCOMPARE(Services::open(dir.path()).error().code, ErrorCode::StoreUnavailable);
}

void TestServices::namesTheKeychain_data()
{
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<QByteArray>("session");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isKWallet");

    QTest::newRow("GNOME") << QByteArray("GNOME") << QByteArray() << u"GNOME Keyring"_s << false;
    QTest::newRow("Ubuntu") << QByteArray("ubuntu:GNOME") << QByteArray() << u"GNOME Keyring"_s << false;
    QTest::newRow("Plasma 5") << QByteArray("KDE") << QByteArray("5") << u"KWallet"_s << true;
    QTest::newRow("Plasma 6") << QByteArray("KDE") << QByteArray("6") << u"KWallet"_s << false;
    QTest::newRow("XFCE") << QByteArray("XFCE") << QByteArray() << u"your keyring"_s << false;
    QTest::newRow("none") << QByteArray() << QByteArray() << u"your keyring"_s << false;
}

void TestServices::namesTheKeychain()
{
#if defined(Q_OS_MACOS)
    QCOMPARE(keychainName(), u"Keychain"_s);
#elif defined(Q_OS_WIN)
    QCOMPARE(keychainName(), u"Windows Credential Manager"_s);
#else
    QFETCH(const QByteArray, desktop);
    QFETCH(const QByteArray, session);
    QFETCH(const QString, name);
    QFETCH(const bool, isKWallet);

    qputenv("XDG_CURRENT_DESKTOP", desktop);
    qputenv("KDE_SESSION_VERSION", session);
    QCOMPARE(keychainName(), name);
    QCOMPARE(keychainIsKWallet(), isKWallet);
#endif
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestServices)
#include "test_services.moc"
