#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace patchbay::test
{

/// How a run of patchbayctl ended. A run that was killed or took too long has code -1.
struct CliResult {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;
    QString errorCode() const; ///< of the error object
};

/// Runs the real patchbayctl on a throw-away data folder, with the event loop going on.
class CliRunner
{
public:
    CliRunner();

    QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    QString configDir() const { return m_folder.filePath(QStringLiteral("config")); }
    QString folder() const { return m_folder.path(); }
    static QString program();
    const QProcessEnvironment &environment() const { return m_environment; }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started, with its input open.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    static CliResult finish(QProcess &process);

    /// Every byte that is kept in the test's folder.
    QByteArray allFiles() const;
    /// Names of all connections, sorted.
    QStringList names() const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// Items that the keyring holds for Patchbay, as `secret-tool` tells, secrets included.
QByteArray keyringItems();
int keyringItemCount();

} // namespace patchbay::test
