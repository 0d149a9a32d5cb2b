#pragma once

#include "providers/descriptor/texttemplate.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace patchbay
{

/// What a request sends. Placeholders stand in texts only, so a value can never change the shape of the body.
struct RequestBody {
    enum class Kind {
        None,
        Json,    ///< `json`, with templates in its texts
        GraphQl, ///< `query` as it is, `json` as its variables, with templates in their texts
        Form,    ///< application/x-www-form-urlencoded
    };

    Kind kind = Kind::None;
    QJsonValue json;
    QString query;
    QList<NamedTemplate> form;

    QByteArray contentType() const; ///< empty without a body
    QByteArray bytes(const TextTemplate::Lookup &valueOf) const;
    /// The same with a text at `pointer` into the JSON or the GraphQL variables. It is no template.
    QByteArray bytesWith(const QString &pointer, const QString &text,
                         const TextTemplate::Lookup &valueOf) const;
    bool takesValues() const { return kind == Kind::GraphQl || (kind == Kind::Json && json.isObject()); }
    QStringList names() const; ///< of all placeholders in it

private:
    QByteArray bytesOf(const QJsonValue &values) const;
};

} // namespace patchbay
