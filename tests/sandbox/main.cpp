#include "providers/base/identity.h"
#include "tests/sandbox/programoptions.h"
#include "tests/sandbox/sampled/sampletokens.h"
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

void printTokens(const HostOptions &options)
{
    QList<TokenInfo> tokens = tokenTable();
    for (const SampledApp &app : options.apps) {
        tokens += sampleTokens(app.samples);
    }
    QTextStream out(stdout);
    for (const TokenInfo &info : std::as_const(tokens)) {
        out << info.service << '\t' << info.name << '\t' << info.token << '\t' << info.meaning << '\n';
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"patchbay-sandbox"_s);
    QCoreApplication::setApplicationVersion(patchbay::identity::version());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Loopback doubles of Windmill, Northflank, Netlify and every other app of the catalogue."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    addProgramOptions(parser);
    parser.process(application);
    const auto options = readProgramOptions(parser);
    if (!options) {
        return complain(options.error(), 2);
    }
    if (parser.isSet(u"tokens"_s)) {
        printTokens(*options);
        return 0;
    }
    Shutdown shutdown(parser.isSet(u"until-stdin-closes"_s));
    SandboxHost host;
    if (const auto started = host.start(*options); !started) {
        return complain(started.error(), 1);
    }
    QTextStream(stdout) << QJsonDocument(host.announcement()).toJson(QJsonDocument::Compact) << Qt::endl;
    return QCoreApplication::exec();
}
