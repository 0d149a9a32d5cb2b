#pragma once

#include "providers/base/result.h"

#include <QFuture>
#include <QObject>

namespace patchbay
{

class ConnectionStore;
class SecretVault;

/// Finishes or undoes what an earlier run left half done. Touches the keychain only where something is left.
class RecoverStore : public QObject
{
    Q_OBJECT

public:
    RecoverStore(ConnectionStore &store, SecretVault &vault, QObject *parent = nullptr);

    struct Outcome {
        int finished = 0; ///< connections made ready because all their secrets were there
        int undone = 0;
        int removed = 0; ///< removals and old tokens completed
        int left = 0;    ///< still unfinished because the vault did not answer
    };
    QFuture<Result<Outcome>> run();

private:
    class Pass;

    ConnectionStore &m_store;
    SecretVault &m_vault;
};

} // namespace patchbay
