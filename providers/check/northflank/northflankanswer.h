#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"
#include "providers/check/listfetch.h"

#include <QString>

#include <optional>

namespace patchbay
{

class CheckContext;

/// A body as Northflank writes its errors. A proxy's 403 or 404 has another.
bool isNorthflankError(const AnswerContent &answer);

/// What is wrong with an answer; nothing for a good one. A missing permission is `forbidden`.
std::optional<Finding> northflankProblem(const AnswerContent &answer, const CheckContext &context,
                                         const Finding &forbidden);

/// Reads `/data/{key}` of all pages of a list, with id and name of each item.
ListFetch northflankList(CheckContext &context, const QString &key, const ListFetch::Judge &judge);
/// The same, where nothing is known but what a missing permission means.
ListFetch northflankList(CheckContext &context, const QString &key, const Finding &forbidden);

} // namespace patchbay
