#pragma once

#include "providers/base/secret.h"
#include "providers/check/checkengine.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace patchbay
{

/// A connection in the making, as the wizard or the command line fills it. Never stored.
struct ConnectionDraft {
    const ProviderDescriptor *app = nullptr;
    QString method;
    QString name;
    QString description;
    QMap<QString, QString> fields;
    QMap<QString, Secret> secrets;
    QDate expiresOn;
    PlainHttp plainHttp = PlainHttp::LoopbackOnly;
    QString caFile;

    const MethodDescriptor *methodDescriptor() const; ///< null while no app is chosen
    CheckRequest checkRequest() const;
};

} // namespace patchbay
