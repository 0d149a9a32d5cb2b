#pragma once

#include <QObject>
#include <QTimer>

namespace patchbay
{

class ConnectionListModel;

/// Prepares a list for its first search bit by bit, while nothing else is to do.
class SearchPreparation : public QObject
{
    Q_OBJECT

public:
    /// `model` must outlive this.
    explicit SearchPreparation(ConnectionListModel &model, QObject *parent = nullptr);

    void finish(); ///< at once, as typing is about to begin

private:
    void prepareSome();

    ConnectionListModel &m_model;
    QTimer m_timer;
};

} // namespace patchbay
