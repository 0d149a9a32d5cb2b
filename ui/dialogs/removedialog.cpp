#include "ui/dialogs/removedialog.h"

#include "ui/look/metrics.h"
#include "ui/look/symbol.h"

#include <QLabel>
#include <QPushButton>

namespace patchbay
{

namespace
{

constexpr qsizetype mostNames = 10;

QString questionAbout(const QStringList &names)
{
    if (names.size() == 1) {
        return RemoveDialog::tr("Remove %1?").arg(names.first());
    }
    return RemoveDialog::tr("Remove these %n connections?", nullptr, static_cast<int>(names.size()));
}

QString consequence(const QStringList &names, const QString &vaultName)
{
    if (names.size() == 1) {
        return RemoveDialog::tr(
                   "Its token is deleted from %1. It stays valid at the service until you revoke it there.")
            .arg(vaultName);
    }
    QStringList shown = names.mid(0, mostNames);
    if (names.size() > mostNames) {
        shown.append(RemoveDialog::tr("and %1 more").arg(names.size() - mostNames));
    }
    return RemoveDialog::tr(
               "%1\n\nTheir tokens are deleted from %2. They stay valid at the services until you revoke "
               "them there.")
        .arg(shown.join(u'\n'), vaultName);
}

} // namespace

RemoveDialog::RemoveDialog(const QStringList &names, const QString &vaultName, QWidget *parent)
    : QMessageBox(parent)
{
    setObjectName(QStringLiteral("removeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(names.size() == 1 ? tr("Remove Connection") : tr("Remove Connections"));
    setTextFormat(Qt::PlainText);
    constexpr int iconSize = 4 * look::grid;
    setIconPixmap(
        look::symbolIcon(QStringLiteral("remove")).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    setText(questionAbout(names));
    setInformativeText(consequence(names, vaultName));
    // A message box is as narrow as its one line of text, which makes a column of the sentence below it.
    if (auto *sentence = findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel"))) {
        sentence->setMinimumWidth(45 * look::grid);
    }
    QPushButton *remove = addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("confirmRemove"));
    remove->setAccessibleName(tr("Remove"));
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelRemove"));
    cancel->setAccessibleName(tr("Cancel"));
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(this, &QMessageBox::buttonClicked, this, [this, remove](QAbstractButton *button) {
        if (button == remove) {
            emit confirmed();
        }
    });
}

} // namespace patchbay
