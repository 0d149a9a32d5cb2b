#pragma once

#include "providers/net/ratelimit.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace patchbay
{

struct CheckPlan;

enum class FieldKind {
    Text,
    Secret,
    InstanceUrl, ///< an origin that the user may choose
    Choice,
};

/// One line of an app's form; `key` is the name it has inside the KMS's `credentials`.
struct FieldDescriptor {
    QString key;
    QString label;
    FieldKind kind = FieldKind::Text;
    bool required = false;
    bool multiline = false;
    bool bareHost = false; ///< FieldKind::InstanceUrl only: kept as a host name without https://
    bool published = true; ///< false: kept locally, not sent to a KMS
    int maxLength = 0;     ///< in characters; 0 means the general limit of its kind
    QString defaultValue;
    QString placeholder;
    QString help;
    QStringList choices;   ///< FieldKind::Choice only
    QString formatPattern; ///< what a value usually looks like; a hint, never a gate
    QString formatHint;    ///< shown when the value does not match formatPattern
};

/// How a person gets a token: steps in our own words and the page they start from.
struct TokenHelp {
    QStringList steps;
    QStringList permissions;
    QString url; ///< may hold `{instanceUrl}`
};

/// That a field, or a value captured earlier in a check, is one of `values`; an empty one means that it is
/// not there.
struct ValueCondition {
    QString name;
    QStringList values;
};

/// A label that the API's host has before the host that the user gives, as `api.` has.
struct Subdomain {
    QString label;
    QList<ValueCondition> when; ///< on fields; all must hold
};

/// One way of signing in to an app, with its fields in form order.
struct MethodDescriptor {
    QString id;
    QString name;
    QList<FieldDescriptor> fields;
    TokenHelp help;
    QString origin; ///< the fixed vendor origin; empty where a field names it
    std::optional<Subdomain> subdomain;
    bool expiryTold = false; ///< the API tells when the token ends; otherwise the user is asked
    std::shared_ptr<const CheckPlan> plan;

    const FieldDescriptor *field(const QString &key) const;
    const FieldDescriptor *instanceField() const; ///< null where the origin is fixed
    QList<const FieldDescriptor *> secretFields() const;
};

/// What Patchbay knows of an app. Constant data read from the catalogue.
struct ProviderDescriptor {
    QString id;
    QString name;
    QString category;
    QStringList aliases;
    QString monogram; ///< two letters
    QString color;    ///< `#rrggbb`
    QList<MethodDescriptor> methods;
    QMap<QString, QString> environment; ///< variable name → field key, as the vendor's own tools read them
    RateLimit rateLimit;
    QStringList sources;
    bool custom = false; ///< from the user's own folder

    const MethodDescriptor *method(const QString &id) const;
};

} // namespace patchbay
