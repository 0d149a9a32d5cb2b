#pragma once

#include "providers/base/error.h"

#include <expected>

namespace patchbay
{

template <typename T> using Result = std::expected<T, Error>;

/// Shorthand for returning an Error from a function that gives a Result.
inline std::unexpected<Error> failure(ErrorCode code, const QString &detail = {})
{
    return std::unexpected(Error{code, detail});
}

} // namespace patchbay
