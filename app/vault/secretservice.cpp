#include "app/vault/secretservice.h"

#include "providers/base/async.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLibrary>
#include <QMap>

using namespace Qt::StringLiterals;

namespace patchbay
{

QFuture<Result<ItemState>> secretServiceItemState(const QString &service, const QString &key)
{
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    static constexpr int patienceMs = 5000;

    qDBusRegisterMetaType<Attributes>();
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    call.setAutoStartService(false);
    call << QVariant::fromValue(Attributes{{u"user"_s, key}, {u"server"_s, service}});

    const Pending<ItemState> pending;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patienceMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [pending, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> reply = *watcher;
        if (reply.isError()) {
            pending.finish(failure(ErrorCode::VaultUnavailable, reply.error().name()));
        } else if (!reply.argumentAt<1>().isEmpty()) {
            pending.finish(ItemState::Locked);
        } else {
            pending.finish(reply.argumentAt<0>().isEmpty() ? ItemState::Absent : ItemState::Readable);
        }
    });
    return pending.future();
}

bool disconnectSecretService()
{
    // QtKeychain loads the same library in the same way and has no call for this.
    QLibrary libsecret(u"secret-1"_s, 0);
    const auto disconnect = reinterpret_cast<void (*)()>(libsecret.resolve("secret_service_disconnect"));
    if (disconnect == nullptr) {
        return false;
    }
    disconnect();
    return true;
}

} // namespace patchbay
