#pragma once

#include "ui/wizard/formrow.h"

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

    /// Offers a name, unless the user has typed one already.
    void suggest(const QString &name);

    void write(ConnectionDraft &draft) const override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    Services &m_services;
    QLineEdit *m_line = nullptr;
    QString m_suggested;
};

} // namespace patchbay
