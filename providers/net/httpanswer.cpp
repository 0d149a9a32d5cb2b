#include "providers/net/httpanswer.h"

namespace patchbay
{

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QByteArray HttpAnswer::mediaType() const
{
    const QByteArray value = header("Content-Type");
    return value.first(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed().toLower();
}

} // namespace patchbay
