#pragma once

#include "providers/base/secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QMimeData;

namespace patchbay
{

/// Puts a secret on the clipboard, marked for clipboard managers, and takes it away again after a while
/// unless something else is there by then.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(std::chrono::seconds delay = std::chrono::seconds(30),
                             QObject *parent = nullptr);
    ~SecretClipboard() override; ///< clears at once

    void copy(const Secret &secret);
    void clear(); ///< only what copy() put there
    bool isHolding() const { return !m_print.isEmpty(); }

signals:
    void remaining(int seconds); ///< each second, first at once
    void cleared();

private:
    void tick();
    QByteArray print(const QByteArray &text) const;

    std::chrono::seconds m_delay;
    QTimer m_timer;
    int m_left = 0;
    QByteArray m_salt;
    QByteArray m_print; ///< a salted hash, so that the secret itself need not be kept for comparing
};

} // namespace patchbay
