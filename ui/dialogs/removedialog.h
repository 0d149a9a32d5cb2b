#pragma once

#include <QMessageBox>
#include <QStringList>

namespace patchbay
{

/// Asks before connections are removed, and names them. Cancel is what Enter means.
class RemoveDialog : public QMessageBox
{
    Q_OBJECT

public:
    /// `vaultName` is where the tokens are kept.
    RemoveDialog(const QStringList &names, const QString &vaultName, QWidget *parent = nullptr);

signals:
    void confirmed();
};

} // namespace patchbay
