#include "app/cli/helptext.h"

#include "app/cli/printabletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay
{

namespace
{

struct HelpText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::HelpText)
};

constexpr int lineWidth = 80;

/// Terms in one column, what they mean in the next.
QString glossary(const QList<std::pair<QString, QString>> &entries)
{
    int width = 0;
    for (const auto &[term, meaning] : entries) {
        width = std::max(width, columnsOf(term));
    }
    QString out;
    for (const auto &[term, meaning] : entries) {
        const QString start = QStringLiteral("  ") + term + QString(width - columnsOf(term) + 2, u' ');
        out += wrapped(start + meaning, lineWidth, width + 4) + u'\n';
    }
    return out;
}

QString optionTerm(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names()) {
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    }
    const QString term = names.join(QStringLiteral(", "));
    return option.valueName().isEmpty() ? term : term + u' ' + option.valueName();
}

QString optionList(const QList<QCommandLineOption> &options)
{
    QList<std::pair<QString, QString>> entries;
    for (const QCommandLineOption &option : options) {
        entries.append({optionTerm(option), option.description()});
    }
    return glossary(entries);
}

QString exitCodes()
{
    return glossary({
        {QStringLiteral("0"), HelpText::tr("done")},
        {QStringLiteral("1"), HelpText::tr("something inside Patchbay went wrong")},
        {QStringLiteral("2"), HelpText::tr("wrong usage or a bad value")},
        {QStringLiteral("3"), HelpText::tr("no such connection or app")},
        {QStringLiteral("4"), HelpText::tr("the token is rejected or expired")},
        {QStringLiteral("5"), HelpText::tr("the token lacks a permission")},
        {QStringLiteral("6"), HelpText::tr("the service cannot be reached, or it is not that service")},
        {QStringLiteral("7"),
         HelpText::tr("the keychain is unavailable, locked, denied, or has lost the token")},
        {QStringLiteral("8"), HelpText::tr("the name is taken")},
        {QStringLiteral("9"), HelpText::tr("a file is damaged, too new or not the right one")},
        {QStringLiteral("130"), HelpText::tr("cancelled")},
    });
}

} // namespace

QString programHelp(const QList<CommandSyntax> &commands)
{
    QList<std::pair<QString, QString>> entries;
    for (const CommandSyntax &command : commands) {
        entries.append({command.name, command.summary});
    }
    return HelpText::tr("Usage: %1").arg(QStringLiteral("patchbayctl [--data-dir DIR] COMMAND [...]")) +
           QStringLiteral("\n\n") +
           wrapped(HelpText::tr("Keeps API tokens of many services in the system's keychain, truly checked."),
                   lineWidth, 0) +
           QStringLiteral("\n\n") + HelpText::tr("Commands:") + u'\n' + glossary(entries) + u'\n' +
           HelpText::tr("Options of every command:") + u'\n' + optionList(commonOptions()) + u'\n' +
           wrapped(
               HelpText::tr(
                   "Results go to standard output, everything else to standard error. With --json an error "
                   "is also an object on standard output: {\"error\": {\"code\": …, \"message\": …}}, and "
                   "\"status\" with the checks where a check is the reason."),
               lineWidth, 0) +
           QStringLiteral("\n\n") + HelpText::tr("Exit codes:") + u'\n' + exitCodes() + u'\n' +
           HelpText::tr("Environment:") + u'\n' +
           glossary({
               {QStringLiteral("PATCHBAY_DATA_DIR"), HelpText::tr("the folder for records, as --data-dir")},
               {QStringLiteral("PATCHBAY_API_BASE_<APP>"),
                HelpText::tr(
                    "another address for an app with a fixed one, on this computer only, for tests")},
           });
}

QString commandHelp(const CommandSyntax &syntax)
{
    QString usage = QStringLiteral("patchbayctl ") + syntax.name;
    if (!syntax.operands.isEmpty()) {
        usage += u' ' + syntax.operands;
    }
    usage += QStringLiteral(" [OPTION]...");
    QString out = HelpText::tr("Usage: %1").arg(usage) + QStringLiteral("\n\n") +
                  wrapped(syntax.summary, lineWidth, 0) + QStringLiteral("\n\n") + HelpText::tr("Options:") +
                  u'\n' + optionList(syntax.options + commonOptions());
    for (const QString &note : syntax.notes) {
        out += u'\n' + wrapped(note, lineWidth, 0) + u'\n';
    }
    if (!syntax.examples.isEmpty()) {
        out += u'\n' + HelpText::tr("Examples:") + u'\n';
        for (const QString &example : syntax.examples) {
            out += QStringLiteral("  ") + example + u'\n';
        }
    }
    return out;
}

QString wrapped(const QString &text, int width, int indent)
{
    QString out;
    QString line;
    qsizetype from = 0;
    // Blanks at the start and between columns stand; only single ones may become a line end.
    for (qsizetype to = 0; to <= text.size(); ++to) {
        const bool isBreak = to == text.size() || (text.at(to) == u' ' && to > from);
        if (!isBreak) {
            continue;
        }
        const QString word = text.mid(from, to - from);
        if (!line.trimmed().isEmpty() && columnsOf(line) + columnsOf(word) > width) {
            while (line.endsWith(u' ')) {
                line.chop(1);
            }
            out += line + u'\n';
            line = QString(indent, u' ') + word.trimmed();
        } else {
            line += word;
        }
        from = to;
    }
    return out + line;
}

} // namespace patchbay
