#pragma once

#include <QString>

class QHeaderView;
class QMainWindow;
class QSplitter;

namespace patchbay
{

class ConnectionTable;

/// Keeps how the window looks between two runs: place, columns, order, split. Never anything about a
/// connection.
class WindowSettings
{
public:
    explicit WindowSettings(QString file);

    void restore(QMainWindow &window, QSplitter &splitter, ConnectionTable &table) const;
    void save(const QMainWindow &window, const QSplitter &splitter, const ConnectionTable &table) const;

private:
    QString m_file;
};

} // namespace patchbay
