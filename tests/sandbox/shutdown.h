#pragma once

#include <QObject>

namespace patchbay::sandbox
{

/// Quits the application on SIGTERM and SIGINT, and when stdin ends where asked for.
class Shutdown : public QObject
{
    Q_OBJECT

public:
    explicit Shutdown(bool whenStdinCloses, QObject *parent = nullptr);
    ~Shutdown() override;
};

} // namespace patchbay::sandbox
