#pragma once

#include "app/updates/updatecheck.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QDialog;
class QWidget;

namespace patchbay
{

class Notices;
class ReleaseFeed;

/// Brings news of a newer version to the window, where the user wants them.
class ReleaseNews : public QObject
{
    Q_OBJECT

public:
    /// `feed` and `notices` must outlive this. The user's choice is kept in `file`.
    ReleaseNews(ReleaseFeed &feed, const QString &file, Notices &notices, QWidget *window);

    void start();
    void openAbout(); ///< a second call raises it

private:
    UpdateCheck m_check;
    QWidget *m_window;
    QPointer<QDialog> m_about;
};

} // namespace patchbay
