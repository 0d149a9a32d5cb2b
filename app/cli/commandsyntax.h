#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// What a command line may look like: the parser and the help text are made of it.
struct CommandSyntax {
    QString name;
    QString summary;  ///< one line for the list of commands
    QString operands; ///< `APP`, `[NAME…]`; empty where there are none
    int minOperands = 0;
    int maxOperands = 0;               ///< -1 means any number
    QList<QCommandLineOption> options; ///< besides those that every command has
    QStringList repeatable;            ///< names of options that may be given several times
    QStringList notes;                 ///< paragraphs below the options
    QStringList examples;
};

/// `--data-dir`, `--json`, `--help`, `--version`.
QList<QCommandLineOption> commonOptions();

QCommandLineOption flag(const QString &name, const QString &description);
QCommandLineOption valued(const QString &name, const QString &valueName, const QString &description);

} // namespace patchbay
