#include "providers/descriptor/providerdescriptor.h"

#include <algorithm>

namespace patchbay
{

namespace
{

template <typename T, typename Predicate> const T *findIn(const QList<T> &list, Predicate &&predicate)
{
    const auto found = std::find_if(list.begin(), list.end(), predicate);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const FieldDescriptor *MethodDescriptor::field(const QString &key) const
{
    return findIn(fields, [&](const FieldDescriptor &field) { return field.key == key; });
}

const FieldDescriptor *MethodDescriptor::instanceField() const
{
    return findIn(fields, [](const FieldDescriptor &field) { return field.kind == FieldKind::InstanceUrl; });
}

QList<const FieldDescriptor *> MethodDescriptor::secretFields() const
{
    QList<const FieldDescriptor *> secrets;
    for (const FieldDescriptor &field : fields) {
        if (field.kind == FieldKind::Secret) {
            secrets.append(&field);
        }
    }
    return secrets;
}

const MethodDescriptor *ProviderDescriptor::method(const QString &methodId) const
{
    return findIn(methods, [&](const MethodDescriptor &method) { return method.id == methodId; });
}

} // namespace patchbay
