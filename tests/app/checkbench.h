#pragma once

#include "app/connections/checkconnections.h"
#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"
#include "tests/app/place.h"
#include "tests/support/fakenetwork.h"

#include <memory>

namespace patchbay::testing
{

/// A place, an engine on a fake network where Netlify answers well, and what CheckConnections tells.
struct CheckBench {
    CheckBench();

    /// A stored connection of the app with a token in the vault, not checked yet.
    Connection add(const QString &name, const QString &app = QStringLiteral("netlify"),
                   const QMap<QString, QString> &fields = {});
    QString stored(const Connection &connection); ///< the verdict
    static QString code(ErrorCode error) { return QString::number(static_cast<int>(error)); }

    Place place;
    ProviderCatalog catalog = ProviderCatalog::shipped();
    FakeNetwork *network = nullptr;
    std::unique_ptr<CheckEngine> engine;
    std::unique_ptr<CheckConnections> checks;
    QList<QUuid> started;
    QList<QUuid> answered;
    QMap<QUuid, QString> answers; ///< a verdict or the number of an error
    QStringList progress;
    QList<bool> ends; ///< true where it was cancelled
};

} // namespace patchbay::testing
