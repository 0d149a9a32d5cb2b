#pragma once

#include "app/connections/connectionname.h"
#include "app/connections/tokentext.h"
#include "providers/base/error.h"
#include "providers/check/checkreport.h"
#include "providers/net/origin.h"

#include <QList>
#include <QString>

namespace patchbay
{

/// Plain, translated sentences for window and terminal alike: what happened, then what to do. None holds a
/// secret.
QString sentence(NameProblem problem);
QString nameTakenSentence(const QString &name);
QString descriptionTooLongSentence();
QString sentence(UrlProblem problem);
QString sentence(TokenProblem problem, const FieldDescriptor &field);
QString sentence(const Error &error, const QString &vaultName);

/// Where a token goes; `origins` is not empty.
QString destinationSentence(const QList<Origin> &origins);
/// The same for a custom app, which is named as one.
QString customAppSentence(const QString &appName, const QList<Origin> &origins);

/// One word for a status: `Valid`, `Limited` …
QString word(Verdict verdict);
QString word(Outcome outcome);
/// The verdict of a report in one sentence, with the next step where it failed.
QString verdictSentence(const CheckReport &report, const QString &appName);

} // namespace patchbay
