#include "app/connections/addconnection.h"
#include "app/services.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTextStream>
#include <qt6keychain/keychain.h>

#include <functional>

using namespace Qt::StringLiterals;

namespace
{

class RecordingNetwork : public QNetworkAccessManager
{
public:
    QList<QNetworkRequest> seen;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        seen.append(request);
        return QNetworkAccessManager::createRequest(operation, request, body);
    }
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// By signal: qWaitFor() sleeps between two looks, and that would be measured too.
template <typename T> T wait(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (done.isEmpty() && !done.wait(60'000)) {
        qFatal("an operation did not end");
    }
    return future.result();
}

} // namespace

// Adds Windmill connections by the real engine, store and keychain, and beside each the same requests and one
// keychain write by bare Qt and QtKeychain. Prints "ours raw" in milliseconds, a line a round. usage:
// patchbay-bench-add DATA-DIR URL ROUNDS < token
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QFile input;
    if (arguments.size() != 4 || !input.open(stdin, QIODevice::ReadOnly)) {
        return 2;
    }
    const patchbay::Secret token(input.readAll().trimmed());
    auto services = patchbay::Services::open(arguments.at(1));
    if (!services) {
        QTextStream(stderr) << services.error().detail << '\n';
        return 1;
    }
    auto network = std::make_unique<RecordingNetwork>();
    RecordingNetwork &recording = *network;
    patchbay::CheckEngine engine(std::move(network));
    patchbay::AddConnection add(*(*services)->store, *(*services)->vault);
    QNetworkAccessManager bare;
    QTextStream out(stdout);
    for (int round = 0; round < arguments.at(3).toInt(); ++round) {
        recording.seen.clear();
        patchbay::ConnectionDraft draft;
        draft.app = (*services)->catalog.find(u"windmill"_s);
        draft.method = u"access-token"_s;
        draft.name = u"bench-%1"_s.arg(round);
        draft.fields = {{u"instanceUrl"_s, arguments.at(2)}};
        draft.secrets = {{u"accessToken"_s, token}};
        const double ours = milliseconds([&] {
            const auto report = wait(engine.check(draft.checkRequest()));
            const auto added = report
                                   ? wait(add.run(draft, *report, patchbay::Acceptance::ValidOnly))
                                   : patchbay::Result<patchbay::Connection>(std::unexpected(report.error()));
            if (!added) {
                qFatal("not added: %s", qPrintable(added.error().detail));
            }
        });
        const double raw = milliseconds([&] {
            for (const QNetworkRequest &request : recording.seen) {
                QNetworkReply *reply = bare.get(request);
                QSignalSpy(reply, &QNetworkReply::finished).wait(30'000);
                reply->readAll();
                reply->deleteLater();
            }
            QKeychain::WritePasswordJob job(u"Patchbay bench"_s);
            job.setAutoDelete(false);
            job.setKey(u"raw-%1"_s.arg(round));
            job.setTextData(QString::fromUtf8(token.reveal()));
            QSignalSpy done(&job, &QKeychain::Job::finished);
            job.start();
            if ((done.isEmpty() && !done.wait(30'000)) || job.error() != QKeychain::NoError) {
                qFatal("the keychain did not take the item");
            }
        });
        out << ours << ' ' << raw << '\n';
    }
    return 0;
}
