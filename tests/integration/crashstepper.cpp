#include "app/connections/addconnection.h"
#include "app/connections/connectionstore.h"
#include "app/connections/recoverstore.h"
#include "app/connections/removeconnection.h"
#include "app/connections/replacetoken.h"
#include "providers/base/async.h"
#include "tests/app/samples.h"
#include "tests/integration/crashpoint.h"
#include "tests/support/foldervault.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

// crashstepper FOLDER STEP WORK: does WORK (add, replace, remove, recover, hold) in FOLDER and kills itself
// before the STEPth change of a file; 0 means never. Prints `done` once the work has reported its success.

namespace patchbay
{

namespace
{

[[noreturn]] void leave(bool done)
{
    if (done) {
        [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, "done\n", 5);
    }
    // Closing the store properly changes files, too, but the work is over.
    ::_exit(done ? 0 : 1);
}

template <typename T> void leaveWith(const QFuture<Result<T>> &future, QObject *context)
{
    deliver(future, context, [](const Result<T> &result) { leave(result.has_value()); });
}

} // namespace

} // namespace patchbay

int main(int argc, char **argv)
{
    using namespace patchbay;

    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString folder = arguments.at(1);
    const QString work = arguments.at(3);
    const auto store = ConnectionStore::open(folder + u"/data"_s).value();
    FolderVault vault(folder + u"/vault"_s);
    testing::crashAtFileChange(arguments.at(2).toInt());

    AddConnection add(*store, vault);
    ReplaceToken replace(*store, vault);
    RemoveConnection remove(*store, vault);
    RecoverStore recover(*store, vault);
    if (work == "add"_L1) {
        leaveWith(add.run(samples::draft(u"crashed"_s), samples::report(), Acceptance::ValidOnly),
                  &application);
    } else if (work == "replace"_L1) {
        const Connection connection = store->findByName(u"crashed"_s).value();
        const QMap<QString, Secret> secrets{{u"apiToken"_s, Secret("second-token")},
                                            {u"signingKey"_s, Secret("second-key")}};
        leaveWith(replace.run(connection, secrets, samples::report(), Acceptance::ValidOnly), &application);
    } else if (work == "remove"_L1) {
        leaveWith(remove.run(store->findByName(u"crashed"_s)->id), &application);
    } else if (work == "recover"_L1) {
        leaveWith(recover.run(), &application);
    } else if (work == "hold"_L1) {
        if (!store->insertPending(samples::connection(u"held"_s))) {
            return 1;
        }
        [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, "held\n", 5);
    } else {
        return 2;
    }
    return QCoreApplication::exec();
}
