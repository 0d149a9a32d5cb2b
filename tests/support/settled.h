#pragma once

#include "providers/base/result.h"

#include <QFuture>
#include <QTest>

#include <chrono>

namespace patchbay::testing
{

/// What the future ends with, Cancelled for a cancelled one. VaultTimeout where it does not end in time.
template <typename T>
Result<T> settled(const QFuture<Result<T>> &future,
                  std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, static_cast<int>(limit.count()))) {
        return failure(ErrorCode::VaultTimeout, QStringLiteral("the future did not end"));
    }
    if (future.resultCount() == 0) {
        return failure(ErrorCode::Cancelled);
    }
    return future.result();
}

} // namespace patchbay::testing
