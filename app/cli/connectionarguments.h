#pragma once

#include "app/cli/arguments.h"
#include "app/connections/connection.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QCoreApplication>
#include <QDate>
#include <QMap>

#include <optional>

namespace patchbay
{

/// What the options shared by `add` and `edit` say about a connection. What is not given is absent.
class ConnectionArguments
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectionArguments)

public:
    static QList<QCommandLineOption> options();
    static QStringList repeatable();

    /// `method` may be null where the app is unknown: then no field can be given. `plainHttp` is what holds
    /// as long as the options say nothing.
    static Parsed<ConnectionArguments> parse(const Arguments &arguments, const MethodDescriptor *method,
                                             PlainHttp plainHttp);

    std::optional<ConnectionName> name;
    std::optional<QString> description;
    QMap<QString, QString> fields;  ///< an empty value means the default
    std::optional<QDate> expiresOn; ///< an invalid date forgets it
    std::optional<PlainHttp> plainHttp;
    std::optional<QString> caFile; ///< an empty one forgets it
    QString cutUrl; ///< the origin that was made of a longer address; empty where nothing was cut

    /// `fields` over `before`, without empty ones.
    QMap<QString, QString> mergedInto(QMap<QString, QString> before) const;

private:
    Parsed<void> takeNaming(const Arguments &arguments);
    Parsed<void> takeOptions(const Arguments &arguments);
    Parsed<void> takeFields(const Arguments &arguments, const MethodDescriptor *method);
    Parsed<void> takeField(const QString &key, const QString &value, const MethodDescriptor &method);
    Parsed<void> takeUrl(const MethodDescriptor *method, PlainHttp allowed);
};

/// The first field of `method` that is required and has neither a value nor a default, secrets left out.
const FieldDescriptor *missingField(const MethodDescriptor &method, const QMap<QString, QString> &fields);

} // namespace patchbay
