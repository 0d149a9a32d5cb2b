#include "providers/check/instanceaddress.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

std::expected<Origin, UrlProblem> parseInstance(const FieldDescriptor &field, const QString &text,
                                                PlainHttp plainHttp)
{
    const QString given = text.trimmed();
    if (field.bareHost && !given.isEmpty() && !given.contains("://"_L1)) {
        return Origin::parse(u"https://"_s + given, plainHttp);
    }
    return Origin::parse(given, plainHttp);
}

QString instanceText(const FieldDescriptor &field, const Origin &origin)
{
    const QString text = origin.text();
    return field.bareHost && !origin.isPlainHttp() ? text.sliced(text.indexOf("://"_L1) + 3) : text;
}

} // namespace patchbay
