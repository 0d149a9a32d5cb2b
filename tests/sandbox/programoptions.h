#pragma once

#include "tests/sandbox/sandboxhost.h"

class QCommandLineParser;

namespace patchbay::sandbox
{

void addProgramOptions(QCommandLineParser &parser);

/// What the command line asks for; the reason in a sentence where it is wrong.
std::expected<HostOptions, QString> readProgramOptions(const QCommandLineParser &parser);

} // namespace patchbay::sandbox
