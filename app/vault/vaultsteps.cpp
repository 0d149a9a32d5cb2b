#include "app/vault/vaultsteps.h"

#include "providers/base/async.h"

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

/// Runs `call` for each name in turn. `T` is what one call gives, `All` what they give together.
template <typename T, typename All> class Sequence : public QObject
{
public:
    using Call = std::function<QFuture<Result<T>>(const QString &name)>;
    using Keep = std::function<void(const QString &name, const Result<T> &result)>;

    Sequence(QStringList names, Call call, QObject *context)
        : QObject(context)
        , m_names(std::move(names))
        , m_call(std::move(call))
    {
        m_pending.onCancel(this, [this] {
            m_current.cancel();
            end(failure(ErrorCode::Cancelled));
        });
    }

    QFuture<Result<All>> start(std::function<void(const QString &, const Result<T> &)> keep,
                               std::function<Result<All>()> result)
    {
        m_keep = std::move(keep);
        m_result = std::move(result);
        const QFuture<Result<All>> future = m_pending.future();
        next();
        return future;
    }

private:
    void next()
    {
        if (m_names.isEmpty()) {
            return end(m_result());
        }
        const QString name = m_names.takeFirst();
        m_current = m_call(name);
        deliver(m_current, this, [this, name](const Result<T> &done) {
            if (!done) {
                return end(std::unexpected(done.error()));
            }
            m_keep(name, done);
            next();
        });
    }

    void end(Result<All> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    Pending<All> m_pending;
    QStringList m_names;
    Call m_call;
    Keep m_keep;
    std::function<Result<All>()> m_result;
    QFuture<Result<T>> m_current;
};

void keepNothing(const QString &, const Result<void> &) {}

Result<void> nothing()
{
    return {};
}

} // namespace

Result<void> fitInto(const SecretVault &vault, const QMap<QString, Secret> &secrets)
{
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
        if (secret->size() > vault.maxSecretSize()) {
            return failure(ErrorCode::VaultFull, u"%1: %2 bytes where %3 fit"_s.arg(secret.key())
                                                     .arg(secret->size())
                                                     .arg(vault.maxSecretSize()));
        }
    }
    return {};
}

QFuture<Result<void>> writeSecrets(SecretVault &vault, const QMap<QString, Secret> &byVaultKey,
                                   QObject *context)
{
    const auto call = [&vault, byVaultKey](const QString &key) {
        return vault.write(key, byVaultKey.value(key));
    };
    return (new Sequence<void, void>(byVaultKey.keys(), call, context))->start(keepNothing, nothing);
}

QFuture<Result<void>> removeSecrets(SecretVault &vault, const QStringList &vaultKeys, QObject *context)
{
    const auto call = [&vault](const QString &key) { return vault.remove(key); };
    return (new Sequence<void, void>(vaultKeys, call, context))->start(keepNothing, nothing);
}

QFuture<Result<QMap<QString, Secret>>> readSecrets(SecretVault &vault,
                                                   const QMap<QString, QString> &vaultKeys, QObject *context)
{
    using Secrets = QMap<QString, Secret>;
    const auto secrets = std::make_shared<Secrets>();
    const auto call = [&vault, vaultKeys](const QString &name) { return vault.read(vaultKeys.value(name)); };
    const auto keep = [secrets](const QString &name, const Result<Secret> &secret) {
        secrets->insert(name, *secret);
    };
    return (new Sequence<Secret, Secrets>(vaultKeys.keys(), call, context))
        ->start(keep, [secrets]() -> Result<Secrets> { return *secrets; });
}

} // namespace patchbay
