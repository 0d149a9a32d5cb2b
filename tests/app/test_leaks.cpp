#include "app/connections/addconnection.h"
#include "app/connections/connectionjson.h"
#include "app/connections/removeconnection.h"
#include "app/connections/replacetoken.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using testing::settled;

namespace
{

const QByteArray sentinel = "sentinel-7f3a9c51d2e84b06";
const QByteArray secondSentinel = "sentinel-b4e0817c6a2f93d5";

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text.toUtf8() + '\n';
}

/// The forms in which a token may hide.
QByteArrayList formsOf(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    // Inside a longer base64 text the bytes stand at one of three offsets; the middle is the same for each.
    QByteArrayList forms{secret, utf16, secret.toHex(), secret.toPercentEncoding()};
    for (int offset = 0; offset < 3; ++offset) {
        forms.append((QByteArray(offset, 'x') + secret).toBase64().mid(4, 24));
    }
    return forms;
}

QString leakIn(const QByteArray &data)
{
    for (const QByteArray &secret : {sentinel, secondSentinel}) {
        const QByteArrayList forms = formsOf(secret);
        for (const QByteArray &form : forms) {
            if (data.contains(form)) {
                return QString::fromLatin1(form);
            }
        }
    }
    return {};
}

} // namespace

/// No file of the data folder and no line of the log ever holds a token.
class TestLeaks : public QObject
{
    Q_OBJECT

private slots:
    void finds();
    void leavesNoTokenBehind();

private:
    static void look(const Place &place)
    {
        int files = 0;
        for (QDirIterator at(place.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             at.hasNext(); ++files) {
            QFile file(at.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString leak = leakIn(file.readAll());
            QVERIFY2(leak.isEmpty(), qPrintable(file.fileName() + u' ' + leak));
        }
        QVERIFY(files > 0);
        QVERIFY2(leakIn(logged).isEmpty(), logged.constData());
    }
};

void TestLeaks::finds()
{
    QVERIFY(!leakIn("x" + sentinel + "y").isEmpty());
    QVERIFY(!leakIn(("xy" + sentinel + "z").toBase64()).isEmpty());
    QVERIFY(!leakIn(("x" + secondSentinel).toBase64()).isEmpty());
    QVERIFY(leakIn("sentinel").isEmpty());
}

void TestLeaks::leavesNoTokenBehind()
{
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    {
        Place place;
        AddConnection add(place.store(), place.vault());
        ConnectionDraft draft = samples::draft(u"a"_s);
        draft.secrets = {{u"apiToken"_s, Secret(sentinel)}};
        qDebug() << draft.secrets;
        const Result<Connection> added = settled(add.run(draft, samples::report(), Acceptance::ValidOnly));
        QVERIFY(added);
        look(place);
        QVERIFY(leakIn(QJsonDocument(toJson(*added)).toJson()).isEmpty());

        ReplaceToken replace(place.store(), place.vault());
        const QMap<QString, Secret> secrets{{u"apiToken"_s, Secret(secondSentinel)}};
        place.vault().failAtCall(1);
        QVERIFY(!settled(replace.run(*added, secrets, samples::report(), Acceptance::ValidOnly)));
        QVERIFY(settled(replace.run(*added, secrets, samples::report(), Acceptance::ValidOnly)));
        look(place);

        RemoveConnection remove(place.store(), place.vault());
        QVERIFY(settled(remove.run(added->id)));
        look(place);
    }
    qInstallMessageHandler(before);
    QVERIFY(logged.contains("***"));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestLeaks)
#include "test_leaks.moc"
