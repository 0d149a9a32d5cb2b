#include "app/connections/storeerror.h"

#include <QSqlError>

namespace patchbay
{

namespace
{

// Result codes of SQLite's documented C interface; Qt hands them on as text. The low byte is the primary
// code.
enum Code {
    GeneralError = 1,
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Io = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
    ConstraintUnique = Constraint | (8 << 8),
};

ErrorCode errorCode(int native)
{
    if (native == ConstraintUnique) {
        return ErrorCode::NameTaken;
    }
    switch (native & 0xff) {
    case Busy:
    case Locked:
        return ErrorCode::StoreLocked;
    case ReadOnly:
        return ErrorCode::StoreReadOnly;
    case Full:
        return ErrorCode::StoreFull;
    case GeneralError: // a table or column that the schema version promises is not there
    case Corrupt:
    case NotADatabase:
        return ErrorCode::StoreCorrupt;
    case Permission:
    case Io:
    case CannotOpen:
    case Constraint:
    default:
        return ErrorCode::StoreUnavailable;
    }
}

} // namespace

Error storeError(const QSqlError &error, const char *step)
{
    bool known = false;
    const int native = error.nativeErrorCode().toInt(&known);
    // Texts of the driver may quote values, so only the code goes to the log.
    return {known ? errorCode(native) : ErrorCode::StoreUnavailable,
            QStringLiteral("%1: SQLite result %2").arg(QLatin1String(step), error.nativeErrorCode())};
}

} // namespace patchbay
