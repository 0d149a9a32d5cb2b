#include "tests/integration/cli/clirunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace patchbay::test;
using namespace Qt::StringLiterals;

namespace
{

QString source(const QString &path)
{
    return QStringLiteral(PATCHBAY_SOURCE_DIR) + u'/' + path;
}

QStringList jsonFilesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        paths.append(folder + u'/' + name);
    }
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    [&] { QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path)); }();
    return file.readAll();
}

} // namespace

/// Apps of the admin's own at the command line, with neither keychain nor data folder.
class CliAppsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QVERIFY(QDir().mkpath(appsFolder()));
    }
    void cleanup() { QVERIFY(!QFile::exists(m_cli->dataDir())); }

    void refusesEachBrokenFile_data();
    void refusesEachBrokenFile();
    void tableAndFolderAgree();
    void acceptsAllShippedFiles();
    void tellsGoodFromBad();
    void validatesWhatIsInUse();
    void listsCustomApps();
    void neverReplacesAShippedApp();
    void takesFilesForValidationOnly();

private:
    QString appsFolder() const { return m_cli->configDir() + u"/apps"_s; }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(appsFolder() + u'/' + name);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return file.fileName();
    }

    std::unique_ptr<CliRunner> m_cli;
    const QString m_broken = source(u"tests/data/broken-descriptors"_s);
    const QString m_acme = source(u"tests/data/madeup/providers/catalog/acme-deploy.json"_s);
};

void CliAppsTest::refusesEachBrokenFile_data()
{
    QTest::addColumn<QString>("reason");
    for (const QByteArray &line : contentOf(m_broken + u"/expected.tsv"_s).split('\n')) {
        if (const QList<QByteArray> columns = line.split('\t'); columns.size() == 2) {
            QTest::newRow(columns[0].constData()) << QString::fromUtf8(columns[1]);
        }
    }
}

void CliAppsTest::refusesEachBrokenFile()
{
    QFETCH(const QString, reason);
    const QString file = m_broken + u'/' + QString::fromLatin1(QTest::currentDataTag());
    const CliResult result = m_cli->run({u"apps"_s, u"--validate"_s, file});
    QCOMPARE(QString::fromUtf8(result.out), file + u": "_s + reason + u'\n');
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.code, 9);
}

void CliAppsTest::tableAndFolderAgree()
{
    QStringList listed;
    for (const QByteArray &line : contentOf(m_broken + u"/expected.tsv"_s).split('\n')) {
        if (!line.isEmpty()) {
            listed.append(m_broken + u'/' + QString::fromUtf8(line.left(line.indexOf('\t'))));
        }
    }
    listed.sort();
    QStringList there = jsonFilesIn(m_broken);
    there.sort();
    QCOMPARE(listed, there);
    QVERIFY(there.size() >= 25);
}

void CliAppsTest::acceptsAllShippedFiles()
{
    QStringList files = jsonFilesIn(source(u"providers/catalog"_s));
    files.removeOne(source(u"providers/catalog/schema.json"_s));
    QVERIFY(files.size() >= 55);
    const CliResult result = m_cli->run(QStringList{u"apps"_s, u"--validate"_s} + files);
    QCOMPARE(QString::fromUtf8(result.out), files.join(u": ok\n"_s) + u": ok\n"_s);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.code, 0);

    const QString schema = source(u"providers/catalog/schema.json"_s);
    const CliResult ofSchema = m_cli->run({u"apps"_s, u"--validate"_s, schema});
    QCOMPARE(ofSchema.code, 0);
    QCOMPARE(QString::fromUtf8(ofSchema.err), schema + u" is the schema of these files, and no app.\n"_s);
}

void CliAppsTest::tellsGoodFromBad()
{
    const QStringList files{m_acme, u"nowhere.json"_s, m_broken + u"/no-name.json"_s};
    const CliResult text = m_cli->run(QStringList{u"apps"_s, u"--validate"_s} + files);
    QCOMPARE(QString::fromUtf8(text.out), m_acme + u": ok\nnowhere.json: there is no such file\n"_s +
                                              files[2] + u": name: is missing\n"_s);
    QCOMPARE(text.code, 9);

    const CliResult json = m_cli->run(QStringList{u"apps"_s, u"--json"_s, u"--validate"_s} + files);
    QCOMPARE(json.code, 9);
    QCOMPARE(json.json(),
             (QJsonObject{{u"files"_s, QJsonArray{QJsonObject{{u"file"_s, m_acme},
                                                              {u"ok"_s, true},
                                                              {u"app"_s, u"acme-deploy"_s},
                                                              {u"reason"_s, QJsonValue()}},
                                                  QJsonObject{{u"file"_s, u"nowhere.json"_s},
                                                              {u"ok"_s, false},
                                                              {u"app"_s, QJsonValue()},
                                                              {u"reason"_s, u"there is no such file"_s}},
                                                  QJsonObject{{u"file"_s, files[2]},
                                                              {u"ok"_s, false},
                                                              {u"app"_s, QJsonValue()},
                                                              {u"reason"_s, u"name: is missing"_s}}}}}));
}

void CliAppsTest::validatesWhatIsInUse()
{
    const CliResult shipped = m_cli->run({u"apps"_s, u"--validate"_s});
    QCOMPARE(shipped.code, 0);
    QVERIFY(shipped.out.contains("netlify.json: ok\n"));
    const QString good = put(u"acme-deploy.json"_s, contentOf(m_acme));
    QVERIFY(m_cli->run({u"apps"_s, u"--validate"_s}).out.contains(good.toUtf8() + ": ok\n"));
    const QString bad = put(u"no-name.json"_s, contentOf(m_broken + u"/no-name.json"_s));
    const CliResult with = m_cli->run({u"apps"_s, u"--validate"_s});
    QCOMPARE(with.code, 9);
    QVERIFY(with.out.contains(bad.toUtf8() + ": name: is missing\n"));
}

void CliAppsTest::listsCustomApps()
{
    put(u"acme-deploy.json"_s, contentOf(m_acme));
    const QString bad = put(u"no-name.json"_s, contentOf(m_broken + u"/no-name.json"_s));
    const CliResult text = m_cli->run({u"apps"_s});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains("Acme Deploy (custom)"), text.out.constData());
    QVERIFY(!text.out.contains("Netlify (custom)"));
    QCOMPARE(QString::fromUtf8(text.err), u"Left out: %1: name: is missing\n"_s.arg(bad));

    const QJsonObject json = m_cli->run({u"apps"_s, u"--json"_s}).json();
    int custom = 0;
    for (const QJsonValue app : json["apps"_L1].toArray()) {
        if (app["custom"_L1].toBool()) {
            ++custom;
            QCOMPARE(app["id"_L1].toString(), u"acme-deploy"_s);
            QCOMPARE(app["methods"_L1][0]["origin"_L1].toString(), u"https://deploy.acme.example"_s);
        }
    }
    QCOMPARE(custom, 1);
    QCOMPARE(json["problems"_L1].toArray(),
             (QJsonArray{QJsonObject{{u"file"_s, bad}, {u"reason"_s, u"name: is missing"_s}}}));
}

void CliAppsTest::neverReplacesAShippedApp()
{
    const QByteArray fake =
        contentOf(source(u"providers/catalog/netlify.json"_s)).replace("api.netlify.com", "evil.example");
    const QString file = put(u"netlify.json"_s, fake);
    const CliResult text = m_cli->run({u"apps"_s, u"--validate"_s, file});
    QCOMPARE(QString::fromUtf8(text.out), file + u": id: is the id of an app that comes with Patchbay\n"_s);
    QCOMPARE(text.code, 9);
    // Before it lies among those in use, too.
    const QString elsewhere = m_cli->folder() + u"/netlify.json"_s;
    QVERIFY(QFile::copy(file, elsewhere));
    QCOMPARE(m_cli->run({u"apps"_s, u"--validate"_s, elsewhere}).code, 9);
    const QByteArray list = m_cli->run({u"apps"_s, u"--json"_s}).out;
    QVERIFY(list.contains("https://api.netlify.com") && !list.contains("evil.example"));
}

void CliAppsTest::takesFilesForValidationOnly()
{
    const CliResult result = m_cli->run({u"apps"_s, m_acme});
    QCOMPARE(result.code, 2);
    QCOMPARE(result.err, QByteArray("Files are given with --validate only.\n"));
    const CliResult help = m_cli->run({u"apps"_s, u"--help"_s});
    QVERIFY(help.out.contains("--validate"));
}

QTEST_GUILESS_MAIN(CliAppsTest)
#include "test_cliapps.moc"
