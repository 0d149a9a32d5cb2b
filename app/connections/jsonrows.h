#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <QByteArray>
#include <QList>

namespace patchbay
{

class StoreDatabase;

/// A connection as toJson() would tell it, in compact bytes, with what it may be chosen by.
struct ConnectionJson {
    QByteArray name;
    QString app;
    Verdict verdict = Verdict::Unchecked;
    QByteArray json;
};

/// All ready connections by name. Puts together what is stored as JSON already, for a fraction of what making
/// records and writing those would cost.
Result<QList<ConnectionJson>> readJson(StoreDatabase &database);

} // namespace patchbay
