#include "tests/integration/keyringcontrol.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

namespace
{

const QString service = u"org.freedesktop.secrets"_s;
const QString root = u"/org/freedesktop/secrets"_s;
const QString prompterName = u"org.gnome.keyring.SystemPrompter"_s;
const QString prompterPath = u"/org/gnome/keyring/Prompter"_s;

/// A secret as the Secret Service takes it: session, parameters, value, content type.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters{};
    QByteArray value{};
    QString contentType{};
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, root, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 10000);
}

QDBusObjectPath loginCollection()
{
    return QDBusObjectPath(root + u"/collection/login"_s);
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(10000);
    return process.readAll();
}

} // namespace

/// Answers that a prompt may begin, and then says nothing more.
class KeyringControl::Prompter : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        m_seen += message.member() == "BeginPrompting"_L1 ? 1 : 0;
        return connection.send(message.createReply());
    }
    int seen() const { return m_seen; }

private:
    int m_seen = 0;
};

KeyringControl::KeyringControl()
{
    qDBusRegisterMetaType<WireSecret>();
}

KeyringControl::~KeyringControl()
{
    setStuckPrompter(false);
}

bool KeyringControl::lock()
{
    const QVariant paths = QVariant::fromValue(QList<QDBusObjectPath>{loginCollection()});
    return call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {paths}).type() == QDBusMessage::ReplyMessage;
}

bool KeyringControl::unlock()
{
    const QDBusMessage session = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                      {u"plain"_s, QVariant::fromValue(QDBusVariant(QString(u""_s)))});
    if (session.type() != QDBusMessage::ReplyMessage) {
        return false;
    }
    const WireSecret password{
        session.arguments().at(1).value<QDBusObjectPath>(), {}, "throw-away", u"text/plain"_s};
    return call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
                {QVariant::fromValue(loginCollection()), QVariant::fromValue(password)})
               .type() == QDBusMessage::ReplyMessage;
}

bool KeyringControl::setStuckPrompter(bool on)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (on == (m_prompter != nullptr)) {
        return true;
    }
    if (on) {
        m_prompter = std::make_unique<Prompter>();
        return bus.registerVirtualObject(prompterPath, m_prompter.get()) && bus.registerService(prompterName);
    }
    const bool gone = bus.unregisterService(prompterName);
    bus.unregisterObject(prompterPath);
    m_prompter.reset();
    return gone;
}

int KeyringControl::promptsSeen() const
{
    return m_prompter ? m_prompter->seen() : 0;
}

pid_t KeyringControl::pid() const
{
    const QDBusReply<uint> pid = QDBusConnection::sessionBus().interface()->servicePid(service);
    return pid.isValid() ? static_cast<pid_t>(pid.value()) : 0;
}

QByteArray KeyringControl::lookUp(const QString &key)
{
    return outputOf(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"Patchbay"_s, u"user"_s, key});
}

QByteArray KeyringControl::search(const QString &key)
{
    return outputOf(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Patchbay"_s, u"user"_s, key});
}

} // namespace patchbay::testing
