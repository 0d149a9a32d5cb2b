#include "app/vault/processmemory.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace patchbay
{

class TestProcessMemory : public QObject
{
    Q_OBJECT

private slots:
    void isNeverDumped();
};

void TestProcessMemory::isNeverDumped()
{
    keepMemoryPrivate();
#ifdef Q_OS_UNIX
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
#endif
#ifdef Q_OS_LINUX
#ifdef PATCHBAY_SANITIZED
    QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
#else
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
#endif
#endif
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestProcessMemory)
#include "test_processmemory.moc"
