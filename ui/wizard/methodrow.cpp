#include "ui/wizard/methodrow.h"

#include "providers/descriptor/providerdescriptor.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace patchbay
{

MethodRow::MethodRow(QWidget *parent)
    : FormRow(QStringLiteral("method"), tr("&Method"), parent)
    , m_combo(new QComboBox(this))
{
    setEditor(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &FormRow::edited);
}

void MethodRow::setApp(const ProviderDescriptor &app)
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    for (const MethodDescriptor &method : app.methods) {
        m_combo->addItem(method.name, method.id);
    }
    setVisible(app.methods.size() > 1);
}

QString MethodRow::methodId() const
{
    return m_combo->currentData().toString();
}

} // namespace patchbay
