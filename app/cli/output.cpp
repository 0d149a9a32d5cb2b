#include "app/cli/output.h"

#include "app/cli/printabletext.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace patchbay
{

namespace
{

constexpr int progressWidth = 79;

} // namespace

Output::Output(QIODevice &out, QIODevice &err, bool outIsTerminal, bool errIsTerminal)
    : m_out(out)
    , m_err(err)
    , m_outIsTerminal(outIsTerminal)
    , m_errIsTerminal(errIsTerminal)
{
}

void Output::text(const QString &text)
{
    write(m_out, text.toUtf8());
}

void Output::json(const QJsonObject &object)
{
    const auto layout = m_outIsTerminal ? QJsonDocument::Indented : QJsonDocument::Compact;
    QByteArray bytes = printableJson(QJsonDocument(object).toJson(layout));
    if (!bytes.endsWith('\n')) {
        bytes += '\n';
    }
    write(m_out, bytes);
}

void Output::jsonText(const QByteArray &compact)
{
    if (m_outIsTerminal) {
        return json(QJsonDocument::fromJson(compact).object());
    }
    write(m_out, printableJson(compact));
    write(m_out, "\n");
}

void Output::raw(const QByteArray &bytes)
{
    write(m_out, bytes);
}

void Output::note(const QString &sentence)
{
    write(m_err, printable(sentence).toUtf8() + '\n');
}

void Output::progress(const QString &sentence)
{
    if (!m_errIsTerminal) {
        return;
    }
    clearProgress();
    // A longer line would wrap, and its first part would stay.
    write(m_err, printable(sentence).left(progressWidth).toUtf8());
    m_showsProgress = true;
}

void Output::ask(const QString &question)
{
    write(m_err, printable(question).toUtf8());
}

void Output::error(const CommandError &error)
{
    note(error.message);
    if (m_json) {
        json(toJson(error));
    }
}

void Output::clearProgress()
{
    if (std::exchange(m_showsProgress, false)) {
        m_err.write(QByteArray("\r") + QByteArray(progressWidth, ' ') + "\r");
    }
}

void Output::write(QIODevice &device, const QByteArray &bytes)
{
    clearProgress();
    if (device.write(bytes) != bytes.size()) {
        m_complete = false;
    }
}

} // namespace patchbay
