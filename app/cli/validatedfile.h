#pragma once

#include "providers/descriptor/providercatalog.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// What reading one descriptor file came to.
struct ValidatedFile {
    QString file;
    QString app;           ///< id; empty where the file is bad
    QString reason;        ///< empty where it is good
    bool isSchema = false; ///< the schema of descriptors, which lies beside them and is no app

    bool isGood() const { return reason.isEmpty(); }
    QString line() const; ///< `FILE: ok`, or `FILE: key path: reason`; printable
    QJsonObject json() const;
};

/// Reads each as a descriptor. One in `customFolder` is refused too where `shipped` has an app of its id.
QList<ValidatedFile> validateFiles(const QStringList &files, const ProviderCatalog &shipped,
                                   const QString &customFolder);

/// The files that `catalog` was made of, `customFolder` included, and how reading them went.
QList<ValidatedFile> validatedCatalog(const ProviderCatalog &catalog, const QString &customFolder);

} // namespace patchbay
