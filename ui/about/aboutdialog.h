#pragma once

#include <QDialog>

namespace patchbay
{

class UpdateCheck;

/// Who Patchbay is: version, licence, the libraries it uses, and whether it looks for new versions.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `updates` must outlive this.
    explicit AboutDialog(UpdateCheck &updates, QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    QWidget *makeLibraries();
};

} // namespace patchbay
