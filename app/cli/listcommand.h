#pragma once

#include "app/cli/command.h"
#include "app/connections/connection.h"

#include <optional>

namespace patchbay
{

/// `list`: all connections, from the records alone.
class ListCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    void listJson(const ConnectionStore &store);
    void listText(const ConnectionStore &store);
    /// No app of that name is known, and no connection has it.
    template <typename Row> bool isUnknownApp(const QList<Row> &all) const;
    bool isWanted(const QString &app, Verdict verdict) const;

    QString m_app;
    std::optional<Verdict> m_verdict;
};

} // namespace patchbay
