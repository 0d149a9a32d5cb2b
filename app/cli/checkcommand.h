#pragma once

#include "app/cli/command.h"

#include <QHash>
#include <QList>
#include <QUuid>

namespace patchbay
{

class CheckConnections;

/// `check`: asks the services again about stored connections.
class CheckCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    Result<QList<QUuid>> chosen(const ConnectionStore &store) const;
    void begin(ConnectionStore &store, const QList<QUuid> &ids);
    void takeResult(const QUuid &id, const Result<CheckReport> &result);
    void conclude(ConnectionStore &store, bool cancelled);
    QList<Connection> checkedConnections(const ConnectionStore &store) const;
    void tellProblem(const Connection &connection);
    QJsonObject json(const Connection &connection);

    CheckConnections *m_checks = nullptr;
    QList<QUuid> m_ids;
    QHash<QUuid, Error> m_failures;
    int m_done = 0;
    ExitCode m_worst = ExitCode::Done;
};

} // namespace patchbay
