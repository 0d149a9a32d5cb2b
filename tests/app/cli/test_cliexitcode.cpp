#include "app/cli/commanderror.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(patchbay::ErrorCode)
Q_DECLARE_METATYPE(patchbay::Verdict)

class CliExitCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void errors_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("exit");
        const auto row = [](ErrorCode code, const QString &word, int exit) {
            QTest::newRow(qPrintable(word)) << code << word << exit;
        };
        row(ErrorCode::Internal, u"internal"_s, 1);
        row(ErrorCode::Cancelled, u"cancelled"_s, 130);
        row(ErrorCode::InvalidValue, u"invalid-value"_s, 2);
        row(ErrorCode::NoSuchConnection, u"no-such-connection"_s, 3);
        row(ErrorCode::NoSuchApp, u"no-such-app"_s, 3);
        row(ErrorCode::AppChanged, u"app-changed"_s, 3);
        row(ErrorCode::NameTaken, u"name-taken"_s, 8);
        row(ErrorCode::TokenRejected, u"token-rejected"_s, 4);
        row(ErrorCode::TokenLimited, u"token-limited"_s, 5);
        row(ErrorCode::ServiceUnreachable, u"service-unreachable"_s, 6);
        row(ErrorCode::ServiceMisconfigured, u"service-misconfigured"_s, 6);
        row(ErrorCode::VaultUnavailable, u"vault-unavailable"_s, 7);
        row(ErrorCode::VaultLocked, u"vault-locked"_s, 7);
        row(ErrorCode::VaultDenied, u"vault-denied"_s, 7);
        row(ErrorCode::VaultTimeout, u"vault-timeout"_s, 7);
        row(ErrorCode::VaultFull, u"vault-full"_s, 7);
        row(ErrorCode::SecretMissing, u"secret-missing"_s, 7);
        row(ErrorCode::StoreCorrupt, u"store-corrupt"_s, 9);
        row(ErrorCode::StoreTooNew, u"store-too-new"_s, 9);
        row(ErrorCode::StoreReadOnly, u"store-read-only"_s, 1);
        row(ErrorCode::StoreLocked, u"store-locked"_s, 1);
        row(ErrorCode::StoreFull, u"store-full"_s, 1);
        row(ErrorCode::StoreUnavailable, u"store-unavailable"_s, 1);
        row(ErrorCode::BadFile, u"bad-file"_s, 9);
    }

    void errors()
    {
        QFETCH(const ErrorCode, code);
        const CommandError error = commandError(Error{code, u"s3cret detail"_s}, u"GNOME Keyring"_s);
        QTEST(error.code, "word");
        QTEST(int(error.exitCode), "exit");
        QVERIFY(!error.message.isEmpty() && !error.message.contains(u"s3cret"_s));
    }

    void verdicts_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("checked");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("valid") << Verdict::Valid << 0 << u"internal"_s;
        QTest::newRow("limited") << Verdict::Limited << 5 << u"token-limited"_s;
        QTest::newRow("rejected") << Verdict::Rejected << 4 << u"token-rejected"_s;
        QTest::newRow("expired") << Verdict::Expired << 4 << u"token-rejected"_s;
        QTest::newRow("misconfigured") << Verdict::Misconfigured << 6 << u"service-misconfigured"_s;
        QTest::newRow("unreachable") << Verdict::Unreachable << 6 << u"service-unreachable"_s;
        QTest::newRow("unchecked") << Verdict::Unchecked << 0 << u"service-unreachable"_s;
    }

    void verdicts()
    {
        QFETCH(const Verdict, verdict);
        QTEST(int(exitCodeFor(verdict)), "checked");
        CheckReport report;
        report.verdict = verdict;
        QTEST(commandError(report, u"Windmill"_s).code, "refusal");
    }

    void worstWins()
    {
        QCOMPARE(worse(ExitCode::Done, ExitCode::Limited), ExitCode::Limited);
        QCOMPARE(worse(ExitCode::Rejected, ExitCode::Unreachable), ExitCode::Rejected);
        QCOMPARE(worse(ExitCode::Vault, ExitCode::Rejected), ExitCode::Vault);
        QCOMPARE(worse(ExitCode::Limited, ExitCode::Limited), ExitCode::Limited);
    }
};

QTEST_GUILESS_MAIN(CliExitCodeTest)
#include "test_cliexitcode.moc"
