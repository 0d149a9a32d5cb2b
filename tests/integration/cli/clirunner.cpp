#include "tests/integration/cli/clirunner.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace patchbay::test
{

namespace
{

constexpr int patience = 60'000;

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CliResult::errorCode() const
{
    return json().value(u"error"_s).toObject().value(u"code"_s).toString();
}

CliRunner::CliRunner()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"PATCHBAY_DATA_DIR"_s, dataDir());
    m_environment.insert(u"PATCHBAY_CONFIG_DIR"_s, configDir());
}

QString CliRunner::program()
{
    return QStringLiteral(PATCHBAYCTL);
}

CliResult CliRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(program(), arguments);
    return process;
}

CliResult CliRunner::finish(QProcess &process)
{
    QSignalSpy finished(&process, &QProcess::finished);
    if (process.state() != QProcess::NotRunning && !finished.wait(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray CliRunner::allFiles() const
{
    QByteArray bytes;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        bytes += file.fileName().toUtf8();
        if (file.open(QIODevice::ReadOnly)) {
            bytes += file.readAll();
        }
    }
    return bytes;
}

QStringList CliRunner::names() const
{
    QStringList names;
    const QJsonArray connections = run({u"list"_s, u"--json"_s}).json().value(u"connections"_s).toArray();
    for (const QJsonValue &connection : connections) {
        names.append(connection.toObject().value(u"name"_s).toString());
    }
    return names;
}

QByteArray keyringItems()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Patchbay"_s});
    tool.waitForFinished();
    return tool.readAllStandardOutput() + tool.readAllStandardError();
}

int keyringItemCount()
{
    return int(keyringItems().count("[/"));
}

} // namespace patchbay::test
