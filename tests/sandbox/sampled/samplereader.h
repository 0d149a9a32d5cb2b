#pragma once

#include "tests/sandbox/sampled/appsamples.h"

#include <QJsonArray>

#include <initializer_list>

namespace patchbay::sandbox
{

/// Turns a sample file into AppSamples; what it does not know, it reports.
class SampleReader
{
public:
    AppSamples read(const QJsonObject &root);
    const QString &problem() const { return m_problem; } ///< the first one; empty where there is none

private:
    void report(const QString &path, const QString &reason);
    void allow(const QString &path, const QJsonObject &object, std::initializer_list<const char *> keys);
    PlainRequest readPlain(const QJsonObject &object);
    SampleReply readReply(const QString &path, const QJsonObject &object);
    SampleRoute readRoute(const QString &path, const QJsonObject &object);
    SampleCase readCase(const QString &path, const QJsonObject &object, const SampleCase &good);
    void readExpect(const QString &path, const QJsonObject &object);

    QString m_problem;
};

} // namespace patchbay::sandbox
