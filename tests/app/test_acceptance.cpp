#include "app/connections/acceptance.h"
#include "tests/app/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestAcceptance : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void keepsOnlyTheReasonsOfAnUnreachableService();
};

void TestAcceptance::judges_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Acceptance>("acceptance");
    QTest::addColumn<QString>("stored"); // the verdict, or nothing where it is refused
    QTest::addColumn<ErrorCode>("error");

    using enum Verdict;
    using Acceptance::LimitedToo;
    using Acceptance::ValidOnly;
    const ErrorCode none = ErrorCode::Internal;
    const QString no;
    QTest::newRow("valid") << Valid << ValidOnly << u"valid"_s << none;
    QTest::newRow("limited") << Limited << ValidOnly << no << ErrorCode::TokenLimited;
    QTest::newRow("rejected") << Rejected << ValidOnly << no << ErrorCode::TokenRejected;
    QTest::newRow("expired") << Expired << ValidOnly << no << ErrorCode::TokenRejected;
    QTest::newRow("misconfigured") << Misconfigured << ValidOnly << no << ErrorCode::ServiceMisconfigured;
    QTest::newRow("unreachable") << Unreachable << ValidOnly << no << ErrorCode::ServiceUnreachable;
    QTest::newRow("unchecked") << Verdict::Unchecked << ValidOnly << no << ErrorCode::ServiceUnreachable;

    QTest::newRow("valid, limited too") << Valid << LimitedToo << u"valid"_s << none;
    QTest::newRow("limited, limited too") << Limited << LimitedToo << u"limited"_s << none;
    QTest::newRow("rejected, limited too") << Rejected << LimitedToo << no << ErrorCode::TokenRejected;
    QTest::newRow("unreachable, limited too")
        << Unreachable << LimitedToo << no << ErrorCode::ServiceUnreachable;

    QTest::newRow("valid, unchecked too") << Valid << Acceptance::Unchecked << u"valid"_s << none;
    QTest::newRow("limited, unchecked too")
        << Limited << Acceptance::Unchecked << no << ErrorCode::TokenLimited;
    QTest::newRow("rejected, unchecked too")
        << Rejected << Acceptance::Unchecked << no << ErrorCode::TokenRejected;
    QTest::newRow("expired, unchecked too")
        << Expired << Acceptance::Unchecked << no << ErrorCode::TokenRejected;
    QTest::newRow("misconfigured, unchecked too")
        << Misconfigured << Acceptance::Unchecked << no << ErrorCode::ServiceMisconfigured;
    QTest::newRow("unreachable, unchecked too")
        << Unreachable << Acceptance::Unchecked << u"unchecked"_s << none;
    QTest::newRow("unchecked, unchecked too")
        << Verdict::Unchecked << Acceptance::Unchecked << u"unchecked"_s << none;
}

void TestAcceptance::judges()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const Acceptance, acceptance);
    QFETCH(const QString, stored);
    QFETCH(const ErrorCode, error);

    const Result<CheckReport> accepted = acceptedReport(samples::report(verdict), acceptance);
    QCOMPARE(accepted.has_value(), !stored.isEmpty());
    if (accepted) {
        QCOMPARE(toString(accepted->verdict), stored);
    } else {
        QCOMPARE(accepted.error().code, error);
    }
}

void TestAcceptance::keepsOnlyTheReasonsOfAnUnreachableService()
{
    CheckReport expected;
    expected.checks = samples::report().checks;
    QCOMPARE(acceptedReport(samples::report(Verdict::Unreachable), Acceptance::Unchecked).value(), expected);
    QCOMPARE(acceptedReport(samples::report(), Acceptance::ValidOnly).value(), samples::report());
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestAcceptance)
#include "test_acceptance.moc"
