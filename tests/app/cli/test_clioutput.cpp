#include "app/cli/output.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

class CliOutputTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_out.close();
        m_err.close();
        m_out.setData({});
        m_err.setData({});
        m_out.open(QIODevice::WriteOnly);
        m_err.open(QIODevice::WriteOnly);
    }

    void errorGoesToStandardError()
    {
        Output output(m_out, m_err, false, false);
        output.error(usageError(u"That is\nwrong."_s).error());
        QCOMPARE(m_err.data(), QByteArray("That is wrong.\n"));
        QCOMPARE(m_out.data(), QByteArray());
    }

    void jsonErrorGoesToBoth()
    {
        Output output(m_out, m_err, false, false);
        output.setJson(true);
        CheckReport report;
        report.verdict = Verdict::Rejected;
        output.error(commandError(report, u"Windmill"_s));
        QCOMPARE(m_err.data(),
                 QByteArray("Windmill refused this token. It may have expired or been revoked: create a "
                            "new one, then try again.\n"));
        const QJsonObject json = QJsonDocument::fromJson(m_out.data()).object();
        QCOMPARE(json.value(u"error"_s).toObject().value(u"code"_s).toString(), u"token-rejected"_s);
        QCOMPARE(json.value(u"status"_s).toObject().value(u"verdict"_s).toString(), u"rejected"_s);
        QCOMPARE(m_out.data().count('\n'), 1);
    }

    void progressIsForTerminals()
    {
        Output(m_out, m_err, false, false).progress(u"1 of 2"_s);
        QCOMPARE(m_err.data(), QByteArray());
        Output output(m_out, m_err, false, true);
        output.progress(u"1 of 2"_s);
        output.progress(QString(200, u'x'));
        const QByteArray clear = '\r' + QByteArray(79, ' ') + '\r';
        QCOMPARE(m_err.data(), "1 of 2" + clear + QByteArray(79, 'x'));
        output.note(u"Done."_s);
        output.note(u"Really."_s);
        QCOMPARE(m_err.data(), "1 of 2" + clear + QByteArray(79, 'x') + clear + "Done.\nReally.\n");
    }

    void noticesLostOutput()
    {
        Output fine(m_out, m_err, false, false);
        fine.text(u"x"_s);
        QVERIFY(fine.isComplete());
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        Output lost(full, m_err, false, false);
        lost.text(u"x"_s);
        QVERIFY(!lost.isComplete());
    }

private:
    QBuffer m_out;
    QBuffer m_err;
};

QTEST_GUILESS_MAIN(CliOutputTest)
#include "test_clioutput.moc"
