#pragma once

#include <QMainWindow>

namespace patchbay {

struct Services;

/// The list of connections with search, filters and details.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `services` must outlive the window.
    explicit MainWindow(Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addConnection(); ///< opens the wizard; a second call raises it

private:
    Services &m_services;
};

} // namespace patchbay
