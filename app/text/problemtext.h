#pragma once

#include "app/connections/connectionname.h"
#include "app/connections/tokentext.h"
#include "providers/base/error.h"
#include "providers/check/checkreport.h"
#include "providers/net/origin.h"

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

/// One word for a status: `Valid`, `Limited` …
QString word(Verdict verdict);
QString word(Outcome outcome);
/// The verdict of a report in one sentence, with the next step where it failed.
QString verdictSentence(const CheckReport &report, const QString &appName);

} // namespace patchbay
