#pragma once

#include <QString>

#include <memory>
#include <sys/types.h>

namespace patchbay::testing
{

/// Makes the throw-away GNOME Keyring of keyringsession.sh misbehave. All calls wait for the keyring's
/// answer.
class KeyringControl
{
public:
    KeyringControl();
    ~KeyringControl();

    bool lock();
    bool unlock();
    /// While on, unlock prompts open and are never answered; off, they vanish. Without it there is no
    /// prompter.
    bool setStuckPrompter(bool on);
    int promptsSeen() const;

    pid_t pid() const; ///< of the daemon, 0 where there is none
    /// What `secret-tool lookup` finds for that key; empty where there is nothing.
    static QByteArray lookUp(const QString &key);
    static QByteArray
    search(const QString &key); ///< attributes and secret, as `secret-tool search` prints them

private:
    class Prompter;
    std::unique_ptr<Prompter> m_prompter;
};

} // namespace patchbay::testing
