#pragma once

#include "ui/wizard/formrow.h"

#include <QUuid>

class QLineEdit;

namespace patchbay
{

struct Services;

/// The connection's name: what is wrong with it is told while it is typed.
class NameRow : public FormRow
{
    Q_OBJECT

public:
    explicit NameRow(Services &services, QWidget *parent = nullptr);

    /// The connection that may keep the name it has.
    void setOwner(const QUuid &id) { m_owner = id; }
    /// Offers a name, unless the user has typed one already.
    void suggest(const QString &name);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    Services &m_services;
    QLineEdit *m_line = nullptr;
    QString m_suggested;
    QUuid m_owner;
};

} // namespace patchbay
