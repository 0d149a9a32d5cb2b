#pragma once

#include "providers/base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QMessageBox;

namespace patchbay
{

class MainWindow;
struct Services;

/// Opens the store and then the window; where the store cannot be opened, says why and lets the user try
/// again.
class Startup : public QObject
{
    Q_OBJECT

public:
    explicit Startup(QString dataDir);
    ~Startup() override;

    void begin();
    MainWindow *window() const { return m_window.get(); } ///< null until the store is open
    QMessageBox *problem() const;                         ///< null while there is none

signals:
    void quitWanted();

private:
    void tell(const Error &error);

    QString m_dataDir;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    QPointer<QMessageBox> m_problem;
};

} // namespace patchbay
