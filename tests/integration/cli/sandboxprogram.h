#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace patchbay::test
{

class CliRunner;

/// The running patchbay-sandbox, as a user starts it, on free ports.
class SandboxProgram
{
public:
    SandboxProgram();
    ~SandboxProgram();

    bool isReady() const { return !m_ready.isEmpty(); }
    /// Makes the runs of `runner` find the doubles.
    void lead(CliRunner &runner) const;
    QString url(const QString &service) const;
    /// Sets a sampled app to one of its recorded cases; false where it knows none of that name.
    bool play(const QString &app, const QString &name) const;

private:
    QProcess m_process;
    QJsonObject m_ready;
};

} // namespace patchbay::test
