#include "tests/integration/cli/sandboxprogram.h"

#include "tests/integration/cli/clirunner.h"
#include "tests/sandbox/tests/client.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace patchbay::test
{

SandboxProgram::SandboxProgram()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PATCHBAY_SANDBOX),
                    {u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--until-stdin-closes"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
    }
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
}

SandboxProgram::~SandboxProgram()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

void SandboxProgram::lead(CliRunner &runner) const
{
    const QJsonObject environment = m_ready["environment"_L1].toObject();
    for (auto variable = environment.begin(); variable != environment.end(); ++variable) {
        runner.setVariable(variable.key(), variable.value().toString());
    }
}

QString SandboxProgram::url(const QString &service) const
{
    return m_ready["services"_L1][service]["url"_L1].toString();
}

bool SandboxProgram::play(const QString &app, const QString &name) const
{
    const QByteArray body = QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson();
    return sandbox::Client(QUrl(url(app))).ask("POST", u"/_sandbox/case"_s, {}, body).status == 200;
}

} // namespace patchbay::test
