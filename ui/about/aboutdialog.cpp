#include "ui/about/aboutdialog.h"

#include "app/updates/updatecheck.h"
#include "providers/base/identity.h"
#include "ui/about/updatepanel.h"
#include "ui/about/usedlibraries.h"
#include "ui/look/metrics.h"
#include "ui/look/symbol.h"
#include "ui/look/textlabel.h"
#include "ui/look/textsize.h"
#include "ui/wizard/wizardstep.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace patchbay
{

namespace
{

QLabel *addText(QLayout &layout, const QString &objectName, const QString &text)
{
    auto *label = new look::TextLabel(text);
    label->setObjectName(objectName);
    layout.addWidget(label);
    return label;
}

} // namespace

AboutDialog::AboutDialog(UpdateCheck &updates, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutBox"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("About Patchbay"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(2 * look::grid);
    layout->addWidget(makeHead());
    if (updates.isOffered()) {
        layout->addWidget(new UpdatePanel(updates, this));
    }
    layout->addWidget(makeLibraries(), 1);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    nameControl(close, QStringLiteral("closeAbout"), close->text());
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    close->setFocus(Qt::OtherFocusReason);
    resize(60 * look::grid, sizeHint().height());
}

QWidget *AboutDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * look::grid);
    auto *icon = new QLabel(head);
    constexpr int iconSize = 8 * look::grid;
    icon->setPixmap(look::applicationIcon().pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    layout->addWidget(icon, 0, Qt::AlignTop);

    auto *words = new QVBoxLayout;
    words->setSpacing(look::grid);
    layout->addLayout(words, 1);
    look::setTextSize(
        *addText(*words, QStringLiteral("aboutVersion"), tr("Patchbay %1").arg(identity::version())),
        look::TextSize::Title, true);
    addText(*words, QStringLiteral("aboutSummary"), tr("%1.").arg(identity::summary()));
    addText(*words, QStringLiteral("aboutLicense"),
            tr("%1. Free software under the GNU General Public License, version 3 or later.")
                .arg(identity::copyright()));
    auto *site = new QPushButton(tr("Open Website"), head);
    nameControl(site, QStringLiteral("openWebsite"), site->text());
    site->setAutoDefault(false);
    site->setToolTip(identity::homepage());
    site->setAccessibleDescription(identity::homepage());
    connect(site, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(QUrl(identity::homepage())); });
    words->addWidget(site, 0, Qt::AlignLeading);
    return head;
}

QWidget *AboutDialog::makeLibraries()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::halfGrid);
    QStringList lines;
    for (const UsedLibrary &library : usedLibraries()) {
        lines.append(tr("%1, %2").arg(library.name, library.license));
    }
    auto *heading = new QLabel(tr("&Libraries and their licences"), part);
    auto *list = new QPlainTextEdit(lines.join(u'\n'), part);
    nameControl(list, QStringLiteral("libraries"), tr("Libraries and their licences"));
    heading->setBuddy(list);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setFixedHeight(static_cast<int>(lines.size() + 2) * list->fontMetrics().lineSpacing());
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    return part;
}

} // namespace patchbay
