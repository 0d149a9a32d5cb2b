#include "tests/catalogue/judgementtable.h"
#include "tests/catalogue/plainjudge.h"
#include "tests/catalogue/samplecheck.h"
#include "tests/catalogue/secondpages.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

constexpr int fewestRows = 450;
constexpr int fewestRowsOfAnApp = 8;

/// An author of a descriptor tries files that no build has seen yet.
QString root()
{
    return qEnvironmentVariable("PATCHBAY_SAMPLES_ROOT", QStringLiteral(PATCHBAY_SOURCE_DIR));
}

QStringList chosenApps()
{
    return qEnvironmentVariable("PATCHBAY_SAMPLES_ONLY").split(u' ', Qt::SkipEmptyParts);
}

bool triesFiles()
{
    return qEnvironmentVariableIsSet("PATCHBAY_SAMPLES_ROOT");
}

ProviderCatalog catalogOnDisk()
{
    QList<DescriptorFile> files;
    const QDir folder(root() + "/providers/catalog"_L1);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString id = name.chopped(5);
        if (name != "schema.json"_L1 && (chosenApps().isEmpty() || chosenApps().contains(id))) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                files.append({name, file.readAll()});
            }
        }
    }
    return ProviderCatalog::fromFiles(files);
}

} // namespace

/// One row an app and behaviour, each checked over a real socket against the app's recorded samples.
class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyAppHasSamples();
    void verdict_data();
    void verdict();
    void everyPagedListGoesOn();
    void everyListOfEachAsksAboutSeveral();
    void theTableIsLarge();
    void theReadmeTellsThePlainJudgement();

private:
    ProviderCatalog m_catalog = triesFiles() ? catalogOnDisk() : ProviderCatalog::shipped();
    std::map<QString, std::unique_ptr<SampleCheck>> m_checks;
    QStringList m_troubles;
    QMap<QString, int> m_rows;
    SecondPages m_pages;
    PlainJudge m_plain;
    JudgementTable m_judgements;
};

void TestVerdicts::initTestCase()
{
    for (const CatalogProblem &problem : m_catalog.problems()) {
        m_troubles.append(problem.file + u": "_s + problem.reason);
    }
    for (const ProviderDescriptor &app : m_catalog.apps()) {
        if (!chosenApps().isEmpty() && !chosenApps().contains(app.id)) {
            continue;
        }
        auto samples = sandbox::AppSamples::read(root() + "/tests/data/samples/"_L1 + app.id + ".json"_L1);
        if (!samples) {
            m_troubles.append(samples.error());
        } else if (samples->app != app.id) {
            m_troubles.append(u"%1.json: app is %2"_s.arg(app.id, samples->app));
        } else {
            m_checks[app.id] = std::make_unique<SampleCheck>(app, std::move(*samples));
        }
    }
}

void TestVerdicts::everyAppHasSamples()
{
    QVERIFY2(m_troubles.isEmpty(), qPrintable(m_troubles.join(u'\n')));
    for (const QString &id : chosenApps()) {
        QVERIFY2(m_checks.contains(id), qPrintable(id));
    }
}

void TestVerdicts::verdict_data()
{
    if (m_checks.empty()) {
        QSKIP("There are no samples.");
    }
    QTest::addColumn<QString>("app");
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("general");
    for (const auto &[id, check] : m_checks) {
        const auto &cases = check->samples().cases;
        for (int i = 0; i < cases.size(); ++i) {
            QTest::addRow("%s: %s", qPrintable(id), qPrintable(cases[i].name)) << id << i << -1;
        }
        for (int i = 0; i < generalCases().size(); ++i) {
            QTest::addRow("%s: %s", qPrintable(id), generalCases()[i].name) << id << -1 << i;
        }
    }
}

void TestVerdicts::verdict()
{
    QFETCH(QString, app);
    QFETCH(int, own);
    QFETCH(int, general);
    SampleCheck &check = *m_checks.at(app);
    const sandbox::SampleCase given = own >= 0 ? check.samples().cases[own] : check.samples().good;
    QVERIFY2(check.app().method(given.method), qPrintable(u"no method "_s + given.method));
    sandbox::Behaviour behaviour;
    if (general >= 0) {
        behaviour.kind = generalCases()[general].behaviour;
    }
    const CheckReport report = check.run(given, behaviour);
    ++m_rows[app];
    if (own >= 0) {
        m_pages.note(app, *check.app().method(given.method), check.requests());
    }
    QJsonObject expect = given.expect;
    if (general >= 0) {
        expect.insert(u"verdict"_s, toString(generalCases()[general].verdict));
    }
    const QStringList lines = differences(report, expect);
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    const bool plain =
        m_plain.takesForValid(check.samples(), given, *check.app().method(given.method), check.url());
    m_judgements.add(check.app().name, QString::fromUtf8(QTest::currentDataTag()).section(u": "_s, 1),
                     report.verdict, plain);
}

void TestVerdicts::everyPagedListGoesOn()
{
    const QStringList lists = m_pages.endingEarly();
    QVERIFY2(lists.isEmpty(), qPrintable(u"never past the first page:\n"_s + lists.join(u'\n')));
    qInfo("%d lists were read on past their first page.", m_pages.pagedLists());
}

void TestVerdicts::everyListOfEachAsksAboutSeveral()
{
    const QStringList lists = m_pages.askedOnce();
    QVERIFY2(lists.isEmpty(), qPrintable(u"never about a second one:\n"_s + lists.join(u'\n')));
    qInfo("%d lists were asked for of each item of another.", m_pages.eachLists());
}

void TestVerdicts::theTableIsLarge()
{
    int rows = 0;
    for (auto app = m_rows.begin(); app != m_rows.end(); ++app) {
        QVERIFY2(app.value() >= fewestRowsOfAnApp,
                 qPrintable(u"%1 has only %2 rows"_s.arg(app.key()).arg(app.value())));
        rows += app.value();
    }
    qInfo("The verdict table has %d rows of %d apps.", rows, int(m_rows.size()));
    if (chosenApps().isEmpty()) {
        QVERIFY(rows >= fewestRows);
    }
}

void TestVerdicts::theReadmeTellsThePlainJudgement()
{
    if (triesFiles()) {
        QSKIP("Only some files are tried.");
    }
    QFile readme(root() + "/README.md"_L1);
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString table = m_judgements.markdown();
    const bool isThere = QString::fromUtf8(readme.readAll()).contains(table);
    QVERIFY2(isThere, qPrintable(u"README.md must hold:\n"_s + table));
}

QTEST_GUILESS_MAIN(TestVerdicts)
#include "test_verdicts.moc"
