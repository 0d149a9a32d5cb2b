#pragma once

#include "tests/support/fakeanswer.h"

#include <QNetworkReply>

#include <functional>

namespace patchbay::testing
{

/// A reply that plays a FakeAnswer with the signals, states and errors of a real one. FakeNetwork makes it.
class FakeReply : public QNetworkReply
{
    Q_OBJECT

public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
              const FakeAnswer &answer, std::function<void()> onAborted, QObject *parent);
    ~FakeReply() override;

    void release(); ///< goes on after a stall

    void abort() override;
    void close() override;
    void ignoreSslErrors() override {}
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void play();
    void sendHeaders();
    void sendBody();
    void fail(NetworkError error, const QString &text);
    void complete();

    FakeAnswer m_answer;
    std::function<void()> m_onAborted;
    qsizetype m_sent = 0;
    qsizetype m_read = 0;
    bool m_headersSent = false;
    bool m_released = false;
    bool m_done = false;
};

} // namespace patchbay::testing
