#pragma once

#include "app/cli/arguments.h"
#include "app/cli/commanderror.h"
#include "app/cli/commandsyntax.h"
#include "app/connections/connection.h"
#include "providers/base/async.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <type_traits>

namespace patchbay
{

class ConnectionStore;
class Interrupt;
class Output;
class Workplace;

/// What every command is given.
struct CommandContext {
    Workplace &workplace;
    Output &output;
    Interrupt &interrupt;
};

/// One command of patchbayctl. It runs once and ends with exactly one finished().
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const CommandContext &context, QObject *parent = nullptr);

    virtual CommandSyntax syntax() const = 0;
    /// Call from a running event loop.
    void start(const Arguments &arguments);
    /// Gives up what can still be given up and finishes with ExitCode::Interrupted.
    void cancel();

signals:
    void finished(patchbay::ExitCode code);

protected:
    virtual void run() = 0;

    const Arguments &arguments() const { return m_arguments; }
    Output &output() const { return m_context.output; }
    Workplace &workplace() const { return m_context.workplace; }
    Interrupt &interrupt() const { return m_context.interrupt; }
    bool isCancelled() const { return m_cancelled; }

    /// The open store, or null after fail().
    ConnectionStore *openStore();
    /// The connection of that name, or nothing after fail().
    std::optional<Connection> findConnection(const QString &name);
    /// Calls `next` once nothing unfinished of an earlier run stands in the way of writing.
    void recoverThen(std::function<void()> next);

    void finish(ExitCode code = ExitCode::Done);
    void fail(const CommandError &error);
    void fail(const Error &error);
    void failUsage(const QString &message);
    /// Call before awaiting the vault: tells whoever watches that it may be asking for a password, should it
    /// take long.
    void expectVault();
    /// Prints a connection and finishes.
    void show(const Connection &connection, ExitCode code = ExitCode::Done);

    /// Goes on with the value of a step; an error or Ctrl+C ends the command here.
    template <typename T, typename Receive> void await(const QFuture<Result<T>> &future, Receive receive)
    {
        awaitResult(future, [this, receive = std::move(receive)](Result<T> result) mutable {
            if (m_cancelled) {
                return fail(Error{ErrorCode::Cancelled, {}});
            }
            if (!result) {
                return fail(result.error());
            }
            if constexpr (std::is_void_v<T>) {
                receive();
            } else {
                receive(std::move(*result));
            }
        });
    }

    /// For a last step, whose result counts even when Ctrl+C came too late for it.
    template <typename T, typename Receive>
    void awaitResult(const QFuture<Result<T>> &future, Receive receive)
    {
        m_stop = [watched = QFuture<Result<T>>(future)]() mutable { watched.cancel(); };
        deliver(future, this, [this, receive = std::move(receive)](Result<T> result) mutable {
            m_stop = {};
            m_vaultHint.stop();
            receive(std::move(result));
        });
    }

    /// What cancel() does while no future is awaited.
    void onCancel(std::function<void()> stop) { m_stop = std::move(stop); }

private:
    CommandContext m_context;
    Arguments m_arguments;
    std::function<void()> m_stop;
    QTimer m_vaultHint;
    bool m_cancelled = false;
    bool m_finished = false;
};

} // namespace patchbay
