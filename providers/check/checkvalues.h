#pragma once

#include "providers/base/secret.h"
#include "providers/descriptor/providerdescriptor.h"
#include "providers/descriptor/texttemplate.h"

#include <QHash>
#include <QMap>
#include <QString>

namespace patchbay
{

/// What placeholders stand for during one check: fields, secrets and what answers gave.
class CheckValues
{
public:
    CheckValues(const MethodDescriptor &method, const QMap<QString, QString> &fields,
                const QMap<QString, Secret> &secrets);

    QString field(const QString &key) const; ///< with the field's default where it is blank
    Secret secret(const QString &key) const;
    const QHash<QString, Secret> &secrets() const { return m_secrets; }
    bool has(const QString &name) const;
    bool meets(const QList<ValueCondition> &conditions) const;

    void set(const QString &name, const QString &value);
    void setSecret(const QString &name, const Secret &value);

    enum class Secrets { Withheld, Given };
    /// Valid as long as this object.
    TextTemplate::Lookup lookup(Secrets secrets) const;

private:
    QHash<QString, QString> m_plain;
    QHash<QString, Secret> m_secrets;
};

} // namespace patchbay
