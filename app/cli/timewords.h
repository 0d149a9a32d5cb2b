#pragma once

#include <QString>

namespace patchbay
{

/// Times of a list in few words, from seconds since 1970: cheap enough for ten thousand rows.
/// `just now`, `3 min ago`, `5 hours ago`, `12 days ago`.
QString agoWords(qint64 then, qint64 now);
/// `in 12 days`, `in 5 hours`, or as agoWords() for what is over.
QString untilWords(qint64 then, qint64 now);

} // namespace patchbay
