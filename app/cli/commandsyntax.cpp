#include "app/cli/commandsyntax.h"

#include <QCoreApplication>

namespace patchbay
{

QList<QCommandLineOption> commonOptions()
{
    QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                            QCoreApplication::translate("CommandLine", "Show this help."));
    return {
        valued(
            QStringLiteral("data-dir"), QStringLiteral("DIR"),
            QCoreApplication::translate("CommandLine", "Keep the records in DIR, not in the usual place.")),
        flag(QStringLiteral("json"),
             QCoreApplication::translate("CommandLine", "Print JSON, errors included.")),
        help,
        flag(QStringLiteral("version"), QCoreApplication::translate("CommandLine", "Show the version.")),
    };
}

QCommandLineOption flag(const QString &name, const QString &description)
{
    return QCommandLineOption(name, description);
}

QCommandLineOption valued(const QString &name, const QString &valueName, const QString &description)
{
    return QCommandLineOption(name, description, valueName);
}

} // namespace patchbay
