#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/helptext.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "providers/base/identity.h"

#include <algorithm>

namespace patchbay
{

namespace
{

/// Where the command stands among the words; options that every command has may come before it.
qsizetype commandIndex(const QStringList &words)
{
    qsizetype index = 0;
    while (index < words.size() && words.at(index).startsWith(u'-')) {
        index += words.at(index) == QStringLiteral("--data-dir") ? 2 : 1;
    }
    return std::min(index, words.size());
}

QString versionText()
{
    return QStringLiteral("patchbayctl %1\n").arg(identity::version());
}

} // namespace

Program::Program(Output &output, Interrupt &interrupt, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_commands(makeCommands({m_workplace, output, interrupt}))
{
    for (const auto &command : m_commands) {
        connect(command.get(), &Command::finished, this, &Program::ended);
        connect(&interrupt, &Interrupt::requested, command.get(), &Command::cancel);
    }
}

Program::~Program() = default;

void Program::start(const QStringList &words)
{
    // Known before anything is parsed, so that a usage error is told the way it was asked for.
    m_output.setJson(words.contains(QStringLiteral("--json")));
    const qsizetype index = commandIndex(words);
    if (index < words.size()) {
        Command *command = find(words.at(index));
        if (!command) {
            return fail(unknownCommand());
        }
        return runCommand(*command, words.first(index) + words.sliced(index + 1));
    }
    const Parsed<Arguments> arguments = Arguments::parse(CommandSyntax(), words);
    if (!arguments) {
        return fail(arguments.error());
    }
    if (arguments->has(QStringLiteral("help"))) {
        return print(programHelp(syntaxes()));
    }
    if (arguments->has(QStringLiteral("version"))) {
        return print(versionText());
    }
    fail(unknownCommand());
}

Command *Program::find(const QString &name) const
{
    for (const auto &command : m_commands) {
        if (command->syntax().name == name) {
            return command.get();
        }
    }
    return nullptr;
}

QList<CommandSyntax> Program::syntaxes() const
{
    QList<CommandSyntax> all;
    for (const auto &command : m_commands) {
        all.append(command->syntax());
    }
    return all;
}

CommandError Program::unknownCommand() const
{
    QStringList names;
    for (const CommandSyntax &syntax : syntaxes()) {
        names.append(syntax.name);
    }
    return usageError(tr("Give one of these commands: %1. See patchbayctl --help.")
                          .arg(names.join(QStringLiteral(", "))))
        .error();
}

void Program::runCommand(Command &command, const QStringList &words)
{
    const Parsed<Arguments> arguments = Arguments::parse(command.syntax(), words);
    if (!arguments) {
        return fail(arguments.error());
    }
    if (arguments->has(QStringLiteral("help"))) {
        return print(commandHelp(command.syntax()));
    }
    if (arguments->has(QStringLiteral("version"))) {
        return print(versionText());
    }
    m_workplace.setDataDir(arguments->value(QStringLiteral("data-dir")));
    command.start(*arguments);
}

void Program::fail(const CommandError &error)
{
    m_output.error(error);
    emit ended(error.exitCode);
}

void Program::print(const QString &text)
{
    m_output.text(text);
    emit ended(ExitCode::Done);
}

} // namespace patchbay
