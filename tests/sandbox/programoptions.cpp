#include "tests/sandbox/programoptions.h"

#include "tests/sandbox/sampled/samplefolder.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

std::expected<QList<SampledApp>, QString> chosenApps(const QString &folder, const QString &words)
{
    const auto samples = readSampleFolder(folder);
    if (!samples) {
        return std::unexpected(samples.error());
    }
    const QList<SampledApp> all = SandboxHost::sampledApps(*samples);
    if (words == "all"_L1) {
        return all;
    }
    QList<SampledApp> chosen;
    for (const QString &id : words.split(u',', Qt::SkipEmptyParts)) {
        const auto app = std::find_if(all.begin(), all.end(),
                                      [&](const SampledApp &known) { return known.samples.app == id; });
        if (app != all.end()) {
            chosen.append(*app);
        } else if (!SandboxHost::usualPorts().contains(id)) {
            return std::unexpected(u"There is no app named “%1”."_s.arg(id));
        }
    }
    return chosen;
}

std::expected<void, QString> readMisbehaviour(const QString &rule, HostOptions &options)
{
    const QString service = rule.section(u'=', 0, 0);
    const bool known = SandboxHost::usualPorts().contains(service) ||
                       std::any_of(options.apps.begin(), options.apps.end(),
                                   [&](const SampledApp &app) { return app.samples.app == service; });
    if (!known) {
        return std::unexpected(u"There is no service named “%1”."_s.arg(service));
    }
    const auto behaviour = Behaviour::fromText(rule.section(u'=', 1));
    if (!behaviour) {
        return std::unexpected(behaviour.error());
    }
    options.behaviours.insert(service, *behaviour);
    return {};
}

} // namespace

void addProgramOptions(QCommandLineParser &parser)
{
    QStringList kinds;
    for (const MisbehaviourName &known : misbehaviourNames()) {
        kinds.append(u"%1 (%2)"_s.arg(known.name, known.meaning));
    }
    parser.addOptions(
        {{u"ports"_s, u"“auto” takes free ports instead of 4001 and up."_s, u"auto"_s},
         {u"apps"_s, u"Which apps are doubled from their samples: “all”, or ids with commas between."_s,
          u"all|ID,ID"_s, u"all"_s},
         {u"samples"_s, u"Folder of the samples."_s, u"DIR"_s, QStringLiteral(PATCHBAY_SAMPLES)},
         {u"misbehave"_s, u"SERVICE=KIND[,OPTION=VALUE…]. Kinds: "_s + kinds.join(u", "_s), u"rule"_s},
         {u"latency-ms"_s, u"Waits so long before every answer."_s, u"N"_s, u"0"_s},
         {u"no-tls"_s, u"Leaves the TLS servers out (they need the openssl command)."_s},
         {u"tokens"_s, u"Prints service, name, token and meaning of every known token."_s},
         {u"until-stdin-closes"_s, u"Also stops at the end of standard input."_s}});
}

std::expected<HostOptions, QString> readProgramOptions(const QCommandLineParser &parser)
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

    auto apps = chosenApps(parser.value(u"samples"_s), parser.value(u"apps"_s));
    if (!apps) {
        return std::unexpected(apps.error());
    }
    options.apps = std::move(*apps);
    for (const QString &rule : parser.values(u"misbehave"_s)) {
        if (const auto read = readMisbehaviour(rule, options); !read) {
            return std::unexpected(read.error());
        }
    }
    return options;
}

} // namespace patchbay::sandbox
