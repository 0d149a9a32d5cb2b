#include "ui/mainwindow/releasenews.h"

#include "ui/about/aboutdialog.h"
#include "ui/mainwindow/notices.h"

#include <QDesktopServices>
#include <QTimer>

namespace patchbay
{

ReleaseNews::ReleaseNews(ReleaseFeed &feed, const QString &file, Notices &notices, QWidget *window)
    : QObject(window)
    , m_check(feed, UpdateSettings(file))
    , m_window(window)
{
    connect(&m_check, &UpdateCheck::found, &notices, [&notices](const Release &release) {
        notices.showRelease(release.version.toString(),
                            [page = release.page] { QDesktopServices::openUrl(page); });
    });
}

void ReleaseNews::start()
{
    m_check.lookIfDue();
    // A window may stay open for weeks.
    auto *hour = new QTimer(this);
    connect(hour, &QTimer::timeout, &m_check, &UpdateCheck::lookIfDue);
    hour->start(std::chrono::hours(1));
}

void ReleaseNews::openAbout()
{
    if (!m_about) {
        m_about = new AboutDialog(m_check, m_window);
    }
    m_about->show();
    m_about->raise();
    m_about->activateWindow();
}

} // namespace patchbay
