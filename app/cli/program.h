#pragma once

#include "app/cli/command.h"
#include "app/cli/workplace.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace patchbay
{

/// patchbayctl as a whole: finds the command that the words name, runs it and tells how it ended.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(Output &output, Interrupt &interrupt, QObject *parent = nullptr);
    ~Program() override;

    /// `words` are those after the program's name. Call once, from a running event loop.
    void start(const QStringList &words);

signals:
    void ended(patchbay::ExitCode code);

private:
    Command *find(const QString &name) const;
    QList<CommandSyntax> syntaxes() const;
    CommandError unknownCommand() const;
    void runCommand(Command &command, const QStringList &words);
    void fail(const CommandError &error);
    void print(const QString &text);

    Output &m_output;
    Workplace m_workplace;
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace patchbay
