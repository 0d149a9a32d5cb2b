#include "app/cli/command.h"

#include "app/cli/connectionreport.h"
#include "app/cli/output.h"
#include "app/cli/workplace.h"
#include "app/connections/connectionapp.h"
#include "app/connections/connectionjson.h"
#include "app/connections/recoverstore.h"

#include <QLoggingCategory>

namespace patchbay
{

namespace
{

Q_LOGGING_CATEGORY(log, "patchbay.cli", QtWarningMsg)

} // namespace

Command::Command(const CommandContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_vaultHint.setSingleShot(true);
    connect(&m_vaultHint, &QTimer::timeout, this, [this] {
        output().progress(tr("Waiting for %1: it may be asking for a password. Ctrl+C gives up.")
                              .arg(workplace().vault().displayName()));
    });
}

void Command::start(const Arguments &arguments)
{
    m_arguments = arguments;
    run();
}

void Command::cancel()
{
    m_cancelled = true;
    if (m_stop) {
        m_stop();
    }
}

ConnectionStore *Command::openStore()
{
    const Result<ConnectionStore *> store = workplace().store();
    if (!store) {
        fail(store.error());
        return nullptr;
    }
    return *store;
}

std::optional<Connection> Command::findConnection(const QString &name)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return {};
    }
    const Result<Connection> found = store->findByName(name);
    if (!found) {
        fail(found.error());
        return {};
    }
    return *found;
}

void Command::recoverThen(std::function<void()> next)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    expectVault();
    auto *recover = new RecoverStore(*store, workplace().vault(), this);
    await(recover->run(), [next = std::move(next)](const RecoverStore::Outcome &) { next(); });
}

void Command::finish(ExitCode code)
{
    if (!std::exchange(m_finished, true)) {
        emit finished(code);
    }
}

void Command::fail(const CommandError &error)
{
    output().error(error);
    finish(error.exitCode);
}

void Command::failUsage(const QString &message)
{
    fail(usageError(message).error());
}

void Command::expectVault()
{
    m_vaultHint.start(std::chrono::seconds(1));
}

void Command::show(const Connection &connection, ExitCode code)
{
    if (output().isJson()) {
        output().json(toJson(connection));
    } else {
        const ProviderDescriptor *app = knownAppOf(connection, workplace().catalog());
        output().text(connectionText(connection, app, QDateTime::currentDateTimeUtc()));
    }
    finish(code);
}

void Command::fail(const Error &error)
{
    qCDebug(log).noquote() << toString(error.code) << error.detail;
    // Asking for the vault's name is cheap: nothing is opened before the first read or write.
    fail(commandError(error, workplace().vault().displayName()));
}

} // namespace patchbay
