#include "ui/mainwindow/aboutbox.h"

#include "providers/base/identity.h"
#include "ui/look/symbol.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct AboutBox {
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void openAboutBox(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(AboutBox::tr("About Patchbay"));
    box->setTextFormat(Qt::PlainText);
    constexpr int iconSize = 64;
    box->setIconPixmap(
        look::applicationIcon().pixmap(QSize(iconSize, iconSize), window->devicePixelRatioF()));
    box->setText(AboutBox::tr("Patchbay %1").arg(identity::version()));
    box->setInformativeText(AboutBox::tr("%1.\n\n%2. Free software under the GNU General Public License, "
                                         "version 3 or later.")
                                .arg(identity::summary(), identity::copyright()));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace patchbay
