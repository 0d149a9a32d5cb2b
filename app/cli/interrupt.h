#pragma once

#include <QObject>

#include <memory>

namespace patchbay
{

/// Turns the first Ctrl+C, or a polite request to end, into a signal of the event loop; a second one ends the
/// program at once. One may live at a time.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    bool hasHappened() const;
    /// Becomes readable when it happens, for poll(); -1 where the system has no such thing.
    int descriptor() const;

signals:
    void requested();

private:
    class Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace patchbay
