#pragma once

#include <QByteArray>
#include <QStringList>

class QProcess;

namespace patchbay::test
{

/// A terminal of its own for a process, typed into and read by a test.
class PseudoTerminal
{
public:
    PseudoTerminal();
    ~PseudoTerminal();
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    bool isOpen() const { return m_master >= 0; }
    /// Makes it the controlling terminal of `process`, and its three standard streams. Call before start().
    void attach(QProcess &process);
    void type(const QByteArray &keys);
    bool echoes() const; ///< whether typed keys are shown
    /// All that was shown so far.
    QByteArray screen();

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_screen;
};

} // namespace patchbay::test
