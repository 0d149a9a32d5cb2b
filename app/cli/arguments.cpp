#include "app/cli/arguments.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace patchbay
{

namespace
{

QString unknownOption(const QString &name, const CommandSyntax &syntax)
{
    static const QRegularExpression word(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
    const QString help = QStringLiteral("patchbayctl %1 --help").arg(syntax.name).simplified();
    if (name.size() <= 20 && word.match(name).hasMatch()) {
        return Arguments::tr("There is no option --%1 here. See %2.").arg(name, help);
    }
    return Arguments::tr("There is an option here that does not exist. See %1.").arg(help);
}

QString wrongNumber(const CommandSyntax &syntax)
{
    const QString usage = QStringLiteral("patchbayctl %1 %2").arg(syntax.name, syntax.operands).trimmed();
    return Arguments::tr("This takes the form: %1. A token is never given as an argument.").arg(usage);
}

/// The option whose value is missing: at the end, or where an unset variable of a script has left the next
/// option in its place. Empty where there is none.
QString withoutValue(const QList<QCommandLineOption> &options, const QStringList &words)
{
    const auto takesValue = [&options](const QString &word) {
        return std::ranges::any_of(options, [&word](const QCommandLineOption &option) {
            return !option.valueName().isEmpty() && word == QStringLiteral("--") + option.names().constLast();
        });
    };
    for (qsizetype i = 0; i < words.size() && words.at(i) != QStringLiteral("--"); ++i) {
        if (takesValue(words.at(i))) {
            const QString option = words.at(i++);
            if (i == words.size() || words.at(i).startsWith(QStringLiteral("--"))) {
                return option;
            }
        }
    }
    return {};
}

} // namespace

Parsed<Arguments> Arguments::parse(const CommandSyntax &syntax, const QStringList &words)
{
    const QList<QCommandLineOption> options = syntax.options + commonOptions();
    if (const QString option = withoutValue(options, words); !option.isEmpty()) {
        return usageError(
            tr("%1 has no value. One that starts with hyphens is given as %1=VALUE.").arg(option));
    }
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(options);
    const bool understood = parser.parse(QStringList{QString()} + words);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        return usageError(unknownOption(unknown.constFirst(), syntax));
    }
    if (!understood) {
        return usageError(tr("An option has a value that it does not take. See %1.")
                              .arg(QStringLiteral("patchbayctl %1 --help").arg(syntax.name)));
    }

    Arguments arguments;
    arguments.m_operands = parser.positionalArguments();
    const QStringList given = parser.optionNames();
    for (const QCommandLineOption &option : options) {
        const QString name = option.names().constLast();
        if (!parser.isSet(option)) {
            continue;
        }
        const auto times =
            std::ranges::count_if(given, [&](const QString &n) { return option.names().contains(n); });
        if (times > 1 && !option.valueName().isEmpty() && !syntax.repeatable.contains(name)) {
            return usageError(tr("--%1 is given more than once.").arg(name));
        }
        arguments.m_options.insert(name, parser.values(option));
    }

    const qsizetype count = arguments.m_operands.size();
    const bool asksOnly = arguments.has(QStringLiteral("help")) || arguments.has(QStringLiteral("version"));
    if (!asksOnly &&
        (count < syntax.minOperands || (syntax.maxOperands >= 0 && count > syntax.maxOperands))) {
        return usageError(wrongNumber(syntax));
    }
    return arguments;
}

QString Arguments::value(const QString &option) const
{
    const QStringList given = m_options.value(option);
    return given.isEmpty() ? QString() : given.constLast();
}

} // namespace patchbay
