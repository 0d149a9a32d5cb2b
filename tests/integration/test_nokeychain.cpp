#include "app/vault/keychainvault.h"
#include "tests/integration/heartbeat.h"
#include "tests/support/settled.h"
#include "tests/support/speedlimit.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::Heartbeat;
using testing::settled;

namespace
{

constexpr auto childArgument = "--use-the-keychain";

/// Prints the codes of a write, a read and a removal, and the longest gap of the event loop.
int useTheKeychain()
{
    const Heartbeat beat;
    KeychainVault vault(1500ms);
    const auto code = [](const auto &result) { return result ? -1 : static_cast<int>(result.error().code); };
    const auto writing = vault.write(u"id/apiToken"_s, Secret("nowhere"));
    const auto reading = vault.read(u"id/apiToken"_s);
    const auto removing = vault.remove(u"id/apiToken"_s);
    std::printf("%d %d %d %lld", code(settled(writing)), code(settled(reading)), code(settled(removing)),
                static_cast<long long>(beat.longestGapMs()));
    std::fflush(stdout);
    return 0;
}

/// A socket that accepts and never says a word.
class MuteBus
{
public:
    explicit MuteBus(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
        m_listens = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                    ::listen(m_socket, 5) == 0;
    }
    ~MuteBus() { ::close(m_socket); }
    MuteBus(const MuteBus &) = delete;
    MuteBus &operator=(const MuteBus &) = delete;

    bool listens() const { return m_listens; }

private:
    int m_socket;
    bool m_listens = false;
};

} // namespace

/// KeychainVault where no keychain answers. Each case needs a process of its own: a process asks for its bus
/// once.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private slots:
    void tellsAtOnceOrAtTheLimit_data();
    void tellsAtOnceOrAtTheLimit();
};

void TestNoKeychain::tellsAtOnceOrAtTheLimit_data()
{
    QTest::addColumn<QString>("bus");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("no bus") << QString() << ErrorCode::VaultUnavailable;
    QTest::newRow("a bus that is not there") << u"unix:path=/nonexistent"_s << ErrorCode::VaultUnavailable;
    QTest::newRow("an address that is none") << u"nonsense"_s << ErrorCode::VaultUnavailable;
    QTest::newRow("a bus that says nothing") << u"mute"_s << ErrorCode::VaultTimeout;
}

void TestNoKeychain::tellsAtOnceOrAtTheLimit()
{
    QFETCH(const QString, bus);
    QFETCH(const ErrorCode, code);

    QTemporaryDir dir;
    const MuteBus mute(dir.filePath(u"bus.socket"_s));
    QVERIFY(mute.listens());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, dir.path());
    if (bus.isEmpty()) {
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    } else {
        const bool isMute = bus == "mute"_L1;
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                           isMute ? u"unix:path="_s + dir.filePath(u"bus.socket"_s) : bus);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(childArgument)});
    QVERIFY(process.waitForFinished());
    const QByteArrayList printed = process.readAllStandardOutput().split(' ');
    QCOMPARE(printed.size(), 4);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(static_cast<ErrorCode>(printed[i].toInt()), code);
    }
    QVERIFY2(printed[3].toInt() < testing::speedLimit(1000), printed[3].constData());
}

} // namespace patchbay

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QLatin1String(patchbay::childArgument))) {
        return patchbay::useTheKeychain();
    }
    patchbay::TestNoKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_nokeychain.moc"
