#include "ui/mainwindow/startup.h"

#include "app/services.h"
#include "app/text/problemtext.h"
#include "ui/mainwindow/mainwindow.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace patchbay
{

Startup::Startup(QString dataDir)
    : m_dataDir(std::move(dataDir))
{
}

Startup::~Startup()
{
    delete m_problem;
}

QMessageBox *Startup::problem() const
{
    return m_problem;
}

void Startup::begin()
{
    Result<std::unique_ptr<Services>> services = Services::open(m_dataDir);
    if (!services) {
        tell(services.error());
        return;
    }
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_services = *std::move(services);
    m_window = std::make_unique<MainWindow>(*m_services);
    m_window->show();
}

void Startup::tell(const Error &error)
{
    // Try Again closes the only window there is, and must not end the application with it.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_problem = new QMessageBox(QMessageBox::Warning, tr("Patchbay"), sentence(error, {}));
    m_problem->setObjectName(QStringLiteral("startupProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *again = m_problem->addButton(tr("&Try Again"), QMessageBox::AcceptRole);
    again->setObjectName(QStringLiteral("tryAgain"));
    again->setAccessibleName(tr("Try Again"));
    QPushButton *quit = m_problem->addButton(tr("&Quit"), QMessageBox::RejectRole);
    quit->setObjectName(QStringLiteral("quit"));
    quit->setAccessibleName(tr("Quit"));
    m_problem->setDefaultButton(again);
    m_problem->setEscapeButton(quit);
    // Queued: the next problem's window must not open while this one is still closing.
    connect(m_problem, &QMessageBox::buttonClicked, this, [this, again](QAbstractButton *button) {
        const bool tryAgain = button == again;
        QMetaObject::invokeMethod(
            this, [this, tryAgain] { tryAgain ? begin() : quitWanted(); }, Qt::QueuedConnection);
    });
    m_problem->show();
}

} // namespace patchbay
