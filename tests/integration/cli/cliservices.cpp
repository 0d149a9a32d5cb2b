#include "tests/integration/cli/cliservices.h"

#include "tests/integration/cli/clirunner.h"
#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/windmill/windmillservice.h"

using namespace Qt::StringLiterals;

namespace patchbay::test
{

CliServices::CliServices()
    : windmill(std::make_shared<sandbox::WindmillService>())
    , northflank(std::make_shared<sandbox::NorthflankService>())
    , netlify(std::make_shared<sandbox::NetlifyService>())
{
    for (sandbox::SandboxServer *server : {&windmill, &northflank, &netlify}) {
        if (!server->start()) {
            qFatal("%s", qPrintable(server->errorString()));
        }
    }
}

void CliServices::lead(CliRunner &runner) const
{
    runner.setVariable(u"PATCHBAY_API_BASE_NORTHFLANK"_s, northflank.url().toString());
    runner.setVariable(u"PATCHBAY_API_BASE_NETLIFY"_s, netlify.url().toString());
}

void CliServices::reset()
{
    for (sandbox::SandboxServer *server : {&windmill, &northflank, &netlify}) {
        server->setBehaviour({});
        server->setLatency({});
        server->forgetRequests();
    }
}

QStringList CliServices::addWindmill(const QString &name, const QStringList &more) const
{
    return QStringList{u"add"_s,
                       u"windmill"_s,
                       u"--name"_s,
                       name,
                       u"--instance-url"_s,
                       windmill.url().toString(),
                       u"--secret-stdin"_s} +
           more;
}

void misbehave(sandbox::SandboxServer &server, sandbox::Misbehaviour kind, const QString &path)
{
    sandbox::Behaviour behaviour;
    behaviour.kind = kind;
    behaviour.path = path;
    server.setBehaviour(behaviour);
}

} // namespace patchbay::test
