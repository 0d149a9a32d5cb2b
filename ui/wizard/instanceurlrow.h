#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "providers/net/origin.h"
#include "ui/wizard/formrow.h"

#include <optional>

class QCheckBox;
class QLineEdit;

namespace patchbay
{

/// The address of the user's own instance; blank means the vendor's. What is pasted is cut to its origin, and
/// http to another machine needs an explicit choice for that very host.
class InstanceUrlRow : public FormRow
{
    Q_OBJECT

public:
    explicit InstanceUrlRow(const FieldDescriptor &field, QWidget *parent = nullptr);
    ~InstanceUrlRow() override;

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool validate() override;
    bool hasInput() const override;
    bool isUsable() const; ///< blank where that means the vendor's, or an address that may be used
    void clear() override;

private:
    void retype(const QString &text);
    void refresh();
    void tidy();
    QString remark(const Origin &origin) const;
    std::expected<Origin, UrlProblem> origin() const;

    FieldDescriptor m_field;
    QLineEdit *m_line = nullptr;
    QCheckBox *m_plainChoice = nullptr;
    std::optional<Origin> m_plainOrigin; ///< the host that the choice is about
    QString m_previous;
    bool m_tells = false; ///< half-typed addresses are not complained about
};

} // namespace patchbay
