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

} // namespace

Parsed<Arguments> Arguments::parse(const CommandSyntax &syntax, const QStringList &words)
{
    const QList<QCommandLineOption> options = syntax.options + commonOptions();
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(options);
    const bool understood = parser.parse(QStringList{QString()} + words);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        return usageError(unknownOption(unknown.constFirst(), syntax));
    }
    if (!understood) {
        return usageError(tr("An option has no value, or a value that it does not take. See %1.")
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
