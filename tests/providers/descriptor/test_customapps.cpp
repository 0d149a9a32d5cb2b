#include "providers/descriptor/descriptorreader.h"
#include "providers/descriptor/destinations.h"
#include "providers/descriptor/providercatalog.h"
#include "tests/providers/descriptor/brokendescriptor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace patchbay;
using namespace Qt::StringLiterals;

/// The user's own folder of descriptors: what is taken from it, and what is told of the rest.
class TestCustomApps : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void goesWithoutAFolder();
    void standsBesideTheShipped();
    void neverReplacesAShippedApp();
    void refusesWhatIsNoFolder();
    void leavesOtherFilesAlone();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void tellsOfLinksAndPipes();
    void tellsWhatCannotBeRead();
    void namesEveryDestination_data();
    void namesEveryDestination();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir->filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        return file.fileName();
    }
    ProviderCatalog catalog() const { return ProviderCatalog::withCustomApps(m_dir->path()); }
    /// The reasons, by file name, all of this folder.
    QStringList problems() const
    {
        QStringList lines;
        const ProviderCatalog all = catalog();
        for (const CatalogProblem &problem : all.problems()) {
            lines.append(QString(problem.text()).remove(QDir::toNativeSeparators(m_dir->path() + u'/')));
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCustomApps::goesWithoutAFolder()
{
    const ProviderCatalog shipped = ProviderCatalog::shipped();
    const ProviderCatalog with = ProviderCatalog::withCustomApps(m_dir->filePath(u"none"_s));
    QVERIFY(with.problems().isEmpty());
    QCOMPARE(with.apps().size(), shipped.apps().size());
    for (const ProviderDescriptor &app : with.apps()) {
        QVERIFY2(!app.custom, qPrintable(app.id));
    }
}

void TestCustomApps::standsBesideTheShipped()
{
    write(u"small.json"_s, test::soundDescriptor());
    const ProviderCatalog all = catalog();
    QCOMPARE(all.problems(), QList<CatalogProblem>());
    QCOMPARE(all.apps().size(), ProviderCatalog::shipped().apps().size() + 1);
    QVERIFY(all.find(u"small"_s)->custom);
    QVERIFY(!all.find(u"netlify"_s)->custom);
    QCOMPARE(all.search(u"little"_s).first()->id, u"small"_s);
    QVERIFY(std::is_sorted(all.apps().begin(), all.apps().end(), [](const auto &a, const auto &b) {
        return foldedForSearch(a.name) < foldedForSearch(b.name);
    }));
}

void TestCustomApps::neverReplacesAShippedApp()
{
    QByteArray bytes = test::soundDescriptor();
    write(u"netlify.json"_s, bytes.replace(R"("id": "small")", R"("id": "netlify")"));
    QCOMPARE(problems(), QStringList{u"netlify.json: id: is the id of an app that comes with Patchbay"_s});
    const ProviderCatalog all = catalog();
    QCOMPARE(all.find(u"netlify"_s)->methods.first().origin, u"https://api.netlify.com"_s);
    QVERIFY(!all.find(u"netlify"_s)->custom);
}

void TestCustomApps::refusesWhatIsNoFolder()
{
    const QString path = write(u"apps"_s, "x");
    const ProviderCatalog all = ProviderCatalog::withCustomApps(path);
    QCOMPARE(all.problems(),
             QList{(CatalogProblem{QDir::toNativeSeparators(path), u"is no folder that can be read"_s})});
    QVERIFY(all.find(u"netlify"_s));
}

void TestCustomApps::leavesOtherFilesAlone()
{
    write(u"README.md"_s, "x");
    write(u"small.json.bak"_s, "x");
    write(u"small.json~"_s, "x");
    QCOMPARE(problems(), QStringList());
}

void TestCustomApps::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *what, const QString &name, const QByteArray &bytes, const char *problem) {
        QTest::newRow(what) << name << bytes << name + u": "_s + QString::fromUtf8(problem);
    };
    const QByteArray sound = test::soundDescriptor();
    row("empty", u"small.json"_s, "", "line 1: illegal value");
    row("no UTF-8", u"small.json"_s, QByteArray(sound).replace("Small", "Sm\xe4ll"), "line 3: is not UTF-8");
    row("key twice", u"small.json"_s, QByteArray(sound).replace(R"("name": "Small")", R"("id": "small")"),
        "id: stands twice in one object");
    row("too large", u"small.json"_s, sound + QByteArray(maxDescriptorBytes - sound.size() + 1, ' '),
        "is larger than 256 KiB");
    row("other name", u"large.json"_s, sound, "id: must be large, as the file is named");
    row("file in capitals", u"small.JSON"_s, sound, "the file's name must end in .json");
    row("class of a shipped app", u"small.json"_s, QByteArray(sound).replace("jwt-claims", "netlify-hidden"),
        "checks[3].custom: netlify-hidden is for the app netlify only");
    row("plain http", u"small.json"_s, QByteArray(sound).replace("https://api.small", "http://api.small"),
        "methods[0].origin: must be https");
}

void TestCustomApps::tellsWhatIsWrong()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    write(name, bytes);
    QCOMPARE(problems(), QStringList{problem});
    QVERIFY(!catalog().find(u"small"_s));
}

void TestCustomApps::tellsOfLinksAndPipes()
{
#ifdef Q_OS_UNIX
    QDir(m_dir->path()).mkdir(u"kept"_s);
    const QString real = write(u"kept/small.json"_s, test::soundDescriptor());
    QVERIFY(QFile::link(real, m_dir->filePath(u"small.json"_s)));
    QVERIFY(QFile::link(u"/nowhere"_s, m_dir->filePath(u"broken.json"_s)));
    QVERIFY(mkfifo(QFile::encodeName(m_dir->filePath(u"pipe.json"_s)).constData(), 0600) == 0);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder.json"_s));
    QCOMPARE(problems(), (QStringList{u"broken.json: is a link: put the file itself there"_s,
                                      u"folder.json: is a folder"_s, u"pipe.json: is no regular file"_s,
                                      u"small.json: is a link: put the file itself there"_s}));
#else
    QSKIP("There are no pipes in a folder here.");
#endif
}

void TestCustomApps::tellsWhatCannotBeRead()
{
#ifdef Q_OS_UNIX
    QFile file(write(u"small.json"_s, test::soundDescriptor()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::WriteOther);
    QCOMPARE(problems(), QStringList{u"small.json: can be changed by every user of this machine: take that "
                                     "right away"_s});
    file.setPermissions(QFileDevice::WriteOwner);
    QFile folder(m_dir->path());
    folder.setPermissions(folder.permissions() | QFileDevice::ReadGroup | QFileDevice::ExeGroup |
                          QFileDevice::ReadOther | QFileDevice::ExeOther);
    // To root, every file can be read.
    constexpr uid_t nobody = 65534;
    const uid_t user = geteuid();
    QVERIFY(user != 0 || seteuid(nobody) == 0);
    const QStringList told = problems();
    QCOMPARE(seteuid(user), 0);
    QCOMPARE(told, QStringList{u"small.json: cannot be read: Permission denied"_s});
#else
    QSKIP("Rights are told differently here.");
#endif
}

void TestCustomApps::namesEveryDestination_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("destinations");
    const auto row = [](const char *name, const char *method, const QByteArray &from, const QByteArray &to,
                        const char *destinations) {
        QTest::newRow(name) << from << to << QString::fromUtf8(method) << QString::fromUtf8(destinations);
    };
    row("fixed", "token", R"("Sm")", R"("Sn")", "https://api.small.example");
    row("chosen", "own", R"("Sm")", R"("Sn")", "{instanceUrl}, default: https://own.example");
    row("without a default", "own", R"(, "default": "https://own.example")", "", "{instanceUrl}");
    row("before the host", "own", R"("name": "Own Instance",)",
        R"("name": "Own", "subdomain": {"name": "api", "when": {"size": ["s"]}},)",
        "{instanceUrl}, default: https://own.example, before the host: api if size is s");
    row("of a step", "token", R"("url": "/user?team={team}")", R"("url": "https://login.small.example/u")",
        "https://api.small.example, https://login.small.example");
    row("of a step without a token", "token", R"("methods": ["token"],
      "url": "/user?team={team}")",
        R"("methods": ["token"], "token": "none",
      "url": "https://status.small.example/u")",
        "https://api.small.example");
}

void TestCustomApps::namesEveryDestination()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, method);
    QFETCH(const QString, destinations);
    const auto app = parseDescriptor(u"small.json"_s, test::brokenDescriptor(from, to));
    QVERIFY2(app, app ? "" : qPrintable(app.error().text()));
    QCOMPARE(destinationsOf(*app->method(method)).join(u", "_s), destinations);
}

QTEST_APPLESS_MAIN(TestCustomApps)
#include "test_customapps.moc"
