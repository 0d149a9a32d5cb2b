#pragma once

#include "app/cli/commanderror.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

class QIODevice;

namespace patchbay
{

/// What a command says: its result on standard output, everything else on standard error.
class Output
{
public:
    /// Neither device is owned. `outIsTerminal` decides how JSON is laid out, `errIsTerminal` whether
    /// progress shows.
    Output(QIODevice &out, QIODevice &err, bool outIsTerminal, bool errIsTerminal);

    void setJson(bool json) { m_json = json; }
    bool isJson() const { return m_json; }
    bool outIsTerminal() const { return m_outIsTerminal; }

    /// A line or lines that hold nothing but our own text and what went through printable().
    void text(const QString &text);
    void json(const QJsonObject &object);
    /// An object in compact form; laid out for somebody who watches, as json() does.
    void jsonText(const QByteArray &compact);
    /// Bytes as they are, for a revealed secret.
    void raw(const QByteArray &bytes);

    /// A sentence on standard error.
    void note(const QString &sentence);
    /// A line on standard error that the next one replaces, where somebody watches.
    void progress(const QString &sentence);
    /// A question, without a line end.
    void ask(const QString &question);
    /// The sentence on standard error, and with JSON the object on standard output too.
    void error(const CommandError &error);

    /// False when something could not be written, to a full disk for example.
    bool isComplete() const { return m_complete; }

private:
    void write(QIODevice &device, const QByteArray &bytes);
    void clearProgress();

    QIODevice &m_out;
    QIODevice &m_err;
    bool m_outIsTerminal;
    bool m_errIsTerminal;
    bool m_json = false;
    bool m_complete = true;
    bool m_showsProgress = false;
};

} // namespace patchbay
