#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/sandboxprogram.h"
#include "tests/sandbox/sampled/samplefolder.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

namespace
{

/// The first case of that verdict; one that needs no other answers where there is any.
const SampleCase *caseOf(const AppSamples &samples, QLatin1String verdict)
{
    const SampleCase *found = nullptr;
    for (const SampleCase &given : samples.cases) {
        if (given.expect["verdict"_L1].toString() == verdict) {
            if (given.replies.isEmpty()) {
                return &given;
            }
            found = found == nullptr ? &given : found;
        }
    }
    return found;
}

QByteArray secretsFor(const SampleCase &given)
{
    if (given.secrets.size() == 1) {
        return given.secrets.first().toUtf8();
    }
    QJsonObject object;
    for (auto secret = given.secrets.begin(); secret != given.secrets.end(); ++secret) {
        object.insert(secret.key(), secret.value());
    }
    return QJsonDocument(object).toJson();
}

/// What `status` has otherwise than the sample expects.
QStringList differences(const QJsonObject &status, const QJsonObject &expect)
{
    QStringList lines;
    const auto compare = [&](const QString &what, const QString &is, const QString &wanted) {
        if (is != wanted) {
            lines.append(u"%1 is %2, not %3"_s.arg(what, is, wanted));
        }
    };
    compare(u"verdict"_s, status["verdict"_L1].toString(), expect["verdict"_L1].toString());
    if (expect.contains("identity"_L1)) {
        compare(u"identity"_s, status["identity"_L1].toString(), expect["identity"_L1].toString());
    }
    if (const QString end = expect["expiresAt"_L1].toString(); end.endsWith(u'Z')) {
        const auto told = QDateTime::fromString(status["expiresAt"_L1].toString(), Qt::ISODateWithMs);
        compare(u"expiresAt"_s, told.toString(Qt::ISODate), end);
    }
    const QJsonArray checks = status["checks"_L1].toArray();
    const QJsonObject outcomes = expect["checks"_L1].toObject();
    for (auto wanted = outcomes.begin(); wanted != outcomes.end(); ++wanted) {
        const auto check = std::find_if(checks.begin(), checks.end(), [&](const QJsonValue &one) {
            return one["id"_L1].toString() == wanted.key();
        });
        compare(u"check "_s + wanted.key(),
                check == checks.end() ? u"absent"_s : (*check)["outcome"_L1].toString(),
                wanted.value().toString());
    }
    return lines;
}

} // namespace

/// Every app of the catalogue through the real programs: what patchbayctl says of a token is what the verdict
/// table says.
class CliCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void addsAGoodToken_data() { apps(); }
    void addsAGoodToken();
    void takesAWrongTokenUnchecked_data() { apps(); }
    void takesAWrongTokenUnchecked();
    void checkSaysWhatTheTableSays();
    void cleanupTestCase();

private:
    void apps() const;
    QStringList add(const AppSamples &samples, const SampleCase &given, const QString &name) const;

    SandboxProgram m_sandbox;
    CliRunner m_cli;
    QList<AppSamples> m_samples;
    QMap<QString, QJsonObject> m_methods;          ///< by `app method`, as `apps --json` tells them
    QMap<QString, const SampleCase *> m_connected; ///< by name of the connection
};

void CliCatalogueTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    m_sandbox.lead(m_cli);
    const auto samples = readSampleFolder(QStringLiteral(PATCHBAY_SAMPLES));
    QVERIFY2(samples, qPrintable(samples ? QString() : samples.error()));
    m_samples = *samples;
    const QJsonArray known = m_cli.run({u"apps"_s, u"--json"_s}).json()["apps"_L1].toArray();
    QCOMPARE(known.size(), m_samples.size());
    for (const QJsonValue app : known) {
        for (const QJsonValue method : app["methods"_L1].toArray()) {
            m_methods.insert(app["id"_L1].toString() + u' ' + method["id"_L1].toString(), method.toObject());
        }
    }
}

void CliCatalogueTest::apps() const
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_samples.size(); ++i) {
        QTest::newRow(qPrintable(m_samples[i].app)) << i;
    }
}

QStringList CliCatalogueTest::add(const AppSamples &samples, const SampleCase &given,
                                  const QString &name) const
{
    QStringList words{u"add"_s,      samples.app,  u"--name"_s,         name,
                      u"--method"_s, given.method, u"--secret-stdin"_s, u"--json"_s};
    for (auto field = given.fields.begin(); field != given.fields.end(); ++field) {
        words += {u"--field"_s, field.key() + u'=' + field.value()};
    }
    for (const QJsonValue field : m_methods[samples.app + u' ' + given.method]["fields"_L1].toArray()) {
        if (field["kind"_L1] == "instance-url"_L1 && !given.fields.contains(field["key"_L1].toString())) {
            words += {u"--instance-url"_s, m_sandbox.url(samples.app)};
        }
    }
    return words;
}

void CliCatalogueTest::addsAGoodToken()
{
    QFETCH(const int, index);
    const AppSamples &samples = m_samples[index];
    const SampleCase *given = caseOf(samples, "valid"_L1);
    QVERIFY(given);
    const QString name = u"good-"_s + samples.app;
    const CliResult added = m_cli.run(add(samples, *given, name), secretsFor(*given));
    QVERIFY2(added.code == 0, (added.out + added.err).constData());
    const QStringList lines = differences(added.json()["status"_L1].toObject(), given->expect);
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    m_connected.insert(name, given);
}

void CliCatalogueTest::takesAWrongTokenUnchecked()
{
    QFETCH(const int, index);
    const AppSamples &samples = m_samples[index];
    const SampleCase *given = caseOf(samples, "rejected"_L1);
    QVERIFY(given);
    if (!given->replies.isEmpty()) {
        QCOMPARE(given->replies.keys(), QStringList{u"refusal"_s});
        QVERIFY(m_sandbox.play(samples.app, given->name));
    }
    const QString name = u"wrong-"_s + samples.app;
    const CliResult added =
        m_cli.run(add(samples, *given, name) + QStringList{u"--unchecked"_s}, secretsFor(*given));
    QVERIFY2(added.code == 0, (added.out + added.err).constData());
    m_connected.insert(name, given);
}

void CliCatalogueTest::checkSaysWhatTheTableSays()
{
    const CliResult result = m_cli.run({u"check"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(result.code, 4);
    QStringList lines;
    QStringList names;
    for (const QJsonValue connection : result.json()["connections"_L1].toArray()) {
        const QString name = connection["name"_L1].toString();
        names.append(name);
        const QJsonObject expect = m_connected.contains(name) ? m_connected[name]->expect : QJsonObject();
        for (const QString &line : differences(connection["status"_L1].toObject(), expect)) {
            lines.append(name + u": "_s + line);
        }
    }
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    names.sort();
    QCOMPARE(names, m_connected.keys());
    QCOMPARE(names.size(), 2 * m_samples.size());
}

void CliCatalogueTest::cleanupTestCase()
{
    const QByteArray files = m_cli.allFiles();
    for (const AppSamples &samples : m_samples) {
        for (const QString &secret : samples.good.secrets) {
            QVERIFY2(!files.contains(secret.toUtf8()), qPrintable(samples.app));
        }
    }
}

QTEST_GUILESS_MAIN(CliCatalogueTest)
#include "test_clicatalogue.moc"
