#pragma once

#include "app/cli/arguments.h"
#include "providers/base/secret.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace patchbay
{

class Interrupt;
class Output;

/// Where a command's secrets come from: standard input, a file descriptor, or a prompt without echo.
class SecretInput
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::SecretInput)

public:
    SecretInput(const Arguments &arguments, Output &output, const Interrupt &interrupt);

    static QList<QCommandLineOption> options();
    static QString note(); ///< the paragraph of a help text

    /// By field key; what is left empty is not in it, and for a required field not in `optional` that is an
    /// error. Blocks until everything is read; Ctrl+C ends it. A value of unusual form is noted, not refused.
    Parsed<QMap<QString, Secret>> read(const MethodDescriptor &method, const QStringList &optional = {});

    /// What a pipe holds: the secret itself, or a JSON object where the method has several.
    static Parsed<QMap<QString, Secret>> parse(const QByteArray &bytes, const MethodDescriptor &method);

private:
    Parsed<QMap<QString, Secret>> readAny(const MethodDescriptor &method);
    Parsed<QMap<QString, Secret>> readFrom(int descriptor, const MethodDescriptor &method);
    Parsed<QMap<QString, Secret>> prompt(const MethodDescriptor &method);

    const Arguments &m_arguments;
    Output &m_output;
    const Interrupt &m_interrupt;
};

} // namespace patchbay
