#include "providers/check/checkvalues.h"

#include <algorithm>

namespace patchbay
{

CheckValues::CheckValues(const MethodDescriptor &method, const QMap<QString, QString> &fields,
                         const QMap<QString, Secret> &secrets)
{
    for (const FieldDescriptor &field : method.fields) {
        if (field.kind == FieldKind::Secret) {
            if (const Secret value = secrets.value(field.key); !value.isEmpty()) {
                m_secrets.insert(field.key, value);
            }
            continue;
        }
        const QString value = fields.value(field.key).trimmed();
        m_plain.insert(field.key, value.isEmpty() ? field.defaultValue : value);
    }
}

QString CheckValues::field(const QString &key) const
{
    return m_plain.value(key);
}

Secret CheckValues::secret(const QString &key) const
{
    return m_secrets.value(key);
}

bool CheckValues::has(const QString &name) const
{
    return !m_plain.value(name).isEmpty() || m_secrets.contains(name);
}

bool CheckValues::meets(const QList<ValueCondition> &conditions) const
{
    return std::all_of(conditions.begin(), conditions.end(), [this](const ValueCondition &condition) {
        return condition.values.contains(m_plain.value(condition.name));
    });
}

void CheckValues::set(const QString &name, const QString &value)
{
    m_plain.insert(name, value);
}

void CheckValues::setSecret(const QString &name, const Secret &value)
{
    m_secrets.insert(name, value);
}

TextTemplate::Lookup CheckValues::lookup(Secrets secrets) const
{
    return [this, secrets](const QString &name) {
        if (secrets == Secrets::Given && m_secrets.contains(name)) {
            return m_secrets.value(name).reveal();
        }
        return m_plain.value(name).toUtf8();
    };
}

} // namespace patchbay
