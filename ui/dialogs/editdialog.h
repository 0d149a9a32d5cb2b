#pragma once

#include "ui/dialogs/connectiondialog.h"

#include <QFuture>

namespace patchbay
{

class DescriptionRow;
class FieldForm;
class NameRow;

/// Changes a connection. What decides where the token goes is checked anew with the stored token before it is
/// kept.
class EditDialog : public ConnectionDialog
{
    Q_OBJECT

public:
    EditDialog(Services &services, const Connection &connection, QWidget *parent = nullptr);
    ~EditDialog() override;

signals:
    void saved(const patchbay::Connection &connection);

protected:
    void submit() override;
    void store(const CheckReport &report, Acceptance acceptance) override;
    void giveUp() override;

private:
    void checkAnew();
    void keep(const std::optional<CheckReport> &report);

    NameRow *m_name = nullptr;
    DescriptionRow *m_description = nullptr;
    FieldForm *m_fields = nullptr; ///< null where this version does not know the app
    Connection m_after;
    QFuture<Result<QMap<QString, Secret>>> m_reading;
    bool m_givenUp = false;
};

} // namespace patchbay
