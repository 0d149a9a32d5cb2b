#pragma once

#include "app/connections/replacetoken.h"
#include "ui/dialogs/connectiondialog.h"

#include <QFuture>

namespace patchbay
{

class FieldForm;

/// Takes a new token for a connection, checks it, and only then puts it in the place of the old one.
class ReplaceTokenDialog : public ConnectionDialog
{
    Q_OBJECT

public:
    /// The connection's app must be known to the catalogue.
    /// `replace` must outlive the dialog: it tidies up after one that was closed midway.
    ReplaceTokenDialog(Services &services, ReplaceToken &replace, const Connection &connection,
                       QWidget *parent = nullptr);
    ~ReplaceTokenDialog() override;

signals:
    void replaced(const patchbay::Connection &connection);

protected:
    void submit() override;
    void store(const CheckReport &report, Acceptance acceptance) override;
    void giveUp() override;

private:
    void receive(const Result<Connection> &result);

    FieldForm *m_form = nullptr;
    ReplaceToken &m_replace;
    ConnectionDraft m_wanted;
    QFuture<Result<Connection>> m_replacing;
};

} // namespace patchbay
