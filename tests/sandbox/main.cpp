#include "tests/sandbox/sandboxhost.h"
#include "tests/sandbox/shutdown.h"
#include "tests/sandbox/tokentable.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

namespace
{

int complain(const QString &sentence, int code)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return code;
}

void printTokens()
{
    QTextStream out(stdout);
    for (const TokenInfo &info : tokenTable()) {
        out << info.service << '\t' << info.name << '\t' << info.token << '\t' << info.meaning << '\n';
    }
}

void addOptions(QCommandLineParser &parser)
{
    QStringList kinds;
    for (const MisbehaviourName &known : misbehaviourNames()) {
        kinds.append(u"%1 (%2)"_s.arg(known.name, known.meaning));
    }
    parser.setApplicationDescription(u"Loopback doubles of Windmill, Northflank and Netlify."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"ports"_s, u"“auto” takes free ports instead of 4001 and up."_s, u"auto"_s},
         {u"misbehave"_s, u"SERVICE=KIND[,OPTION=VALUE…]. Kinds: "_s + kinds.join(u", "_s), u"rule"_s},
         {u"latency-ms"_s, u"Waits so long before every answer."_s, u"N"_s, u"0"_s},
         {u"no-tls"_s, u"Leaves the TLS servers out (they need the openssl command)."_s},
         {u"tokens"_s, u"Prints service, name, token and meaning of every known token."_s},
         {u"until-stdin-closes"_s, u"Also stops at the end of standard input."_s}});
}

std::expected<HostOptions, QString> readOptions(const QCommandLineParser &parser)
{
    HostOptions options;
    if (parser.isSet(u"ports"_s) && parser.value(u"ports"_s) != "auto"_L1) {
        return std::unexpected(u"--ports takes “auto” only."_s);
    }
    options.freePorts = parser.isSet(u"ports"_s);
    options.tls = !parser.isSet(u"no-tls"_s);

    bool isNumber = false;
    const int latency = parser.value(u"latency-ms"_s).toInt(&isNumber);
    if (!isNumber || latency < 0) {
        return std::unexpected(u"--latency-ms takes a whole number."_s);
    }
    options.latency = std::chrono::milliseconds(latency);

    for (const QString &rule : parser.values(u"misbehave"_s)) {
        const QString service = rule.section(u'=', 0, 0);
        if (!SandboxHost::usualPorts().contains(service)) {
            return std::unexpected(u"There is no service named “%1”."_s.arg(service));
        }
        const auto behaviour = Behaviour::fromText(rule.section(u'=', 1));
        if (!behaviour) {
            return std::unexpected(behaviour.error());
        }
        options.behaviours.insert(service, *behaviour);
    }
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"patchbay-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PATCHBAY_VERSION));

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.isSet(u"tokens"_s)) {
        printTokens();
        return 0;
    }
    const auto options = readOptions(parser);
    if (!options) {
        return complain(options.error(), 2);
    }
    Shutdown shutdown(parser.isSet(u"until-stdin-closes"_s));
    SandboxHost host;
    if (const auto started = host.start(*options); !started) {
        return complain(started.error(), 1);
    }
    QTextStream(stdout) << QJsonDocument(host.announcement()).toJson(QJsonDocument::Compact) << Qt::endl;
    return QCoreApplication::exec();
}
