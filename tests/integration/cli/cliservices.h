#pragma once

#include "tests/sandbox/sandboxserver.h"

#include <QString>
#include <QStringList>

namespace patchbay::test
{

class CliRunner;

/// The sandbox services of a test, each on a free port of this process.
class CliServices
{
public:
    CliServices();

    /// Makes the runs of `runner` find Northflank and Netlify here.
    void lead(CliRunner &runner) const;
    /// Before a test: all behave, and nothing was asked of them yet.
    void reset();
    /// `add windmill --name NAME --instance-url … --secret-stdin`, and what else is wanted.
    QStringList addWindmill(const QString &name, const QStringList &more = {}) const;

    sandbox::SandboxServer windmill;
    sandbox::SandboxServer northflank;
    sandbox::SandboxServer netlify;
};

/// What a server does wrong from now on, for targets that start with `path`.
void misbehave(sandbox::SandboxServer &server, sandbox::Misbehaviour kind, const QString &path = {});

} // namespace patchbay::test
