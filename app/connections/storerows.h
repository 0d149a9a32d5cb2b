#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <QByteArray>
#include <QVariant>

namespace patchbay
{

class StoreDatabase;

/// How connections stand in the tables. The numbers are in files of users: never change them.
enum class RecordState { Pending = 0, Ready = 1, Removing = 2 };

QVariant bound(const QUuid &id);
QVariant bound(const QString &text); ///< never NULL
QVariant bound(RecordState state);
QVariant bound(const QDate &day);   ///< the end of that day in UTC, NULL for none
Verdict verdictFrom(qint64 stored); ///< Unchecked for a number of a later version

/// Text of a JSON object of strings, and back.
QString mapText(const QMap<QString, QString> &map);
QMap<QString, QString> mapFromText(const QString &text);

/// Those connections that `condition` (SQL over the columns of `connections`) selects.
Result<QList<Connection>> readConnections(StoreDatabase &database, const QString &condition,
                                          const QVariantList &values);
/// The one that `condition` selects, or NoSuchConnection.
Result<Connection> readConnection(StoreDatabase &database, const QString &condition,
                                  const QVariantList &values);

Result<void> insertConnection(StoreDatabase &database, const Connection &connection, RecordState state,
                              const QString &owner);
/// Columns and text of the report.
Result<void> writeReport(StoreDatabase &database, const QUuid &id, const CheckReport &report);

} // namespace patchbay
