#pragma once

#include "app/connections/addconnection.h"

#include <QFuture>
#include <QWidget>

class QPushButton;
class QLabel;

namespace patchbay
{

namespace look
{
class HintLabel;
}
struct Services;

/// Stores the connection, shows the wait for the keychain with a way to give up, and says why where it fails.
class SavePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SavePanel(Services &services, QWidget *parent = nullptr);
    ~SavePanel() override;

    void save(const ConnectionDraft &draft, const CheckReport &report, Acceptance acceptance);
    void giveUp();
    bool isSaving() const { return m_saving; }
    /// The name was taken between the name page and now.
    bool isNameTaken() const { return m_nameTaken; }
    void clear();

signals:
    void saved(const patchbay::Connection &connection);
    void failed();
    void tryAgain();

private:
    void receive(const Result<Connection> &result);
    QString problem(const Error &error) const;

    Services &m_services;
    AddConnection m_add;
    QFuture<Result<Connection>> m_future;
    QString m_name;
    bool m_saving = false;
    bool m_nameTaken = false;
    QWidget *m_waiting = nullptr;
    QPushButton *m_giveUp = nullptr;
    look::HintLabel *m_problem = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace patchbay
