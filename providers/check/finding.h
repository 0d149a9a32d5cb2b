#pragma once

#include "providers/check/checkreport.h"

#include <QString>

#include <optional>

namespace patchbay
{

/// How one single check ended, and what the whole report says because of it.
struct Finding {
    Outcome outcome = Outcome::Passed;
    QString detail;
    QString hint;
    std::optional<Verdict> verdict; ///< at best; nothing where the report may still be valid

    /// Whether asking further is of no use. A missing permission leaves the other checks their sense.
    bool endsCheck() const { return verdict && *verdict != Verdict::Valid && *verdict != Verdict::Limited; }

    static Finding passed(const QString &detail = {});
    static Finding warning(const QString &detail, const QString &hint = {});
    static Finding unknown(const QString &detail, const QString &hint = {});
    static Finding skipped(const QString &detail = {});
    static Finding limited(const QString &detail, const QString &hint);
    static Finding failed(Verdict verdict, const QString &detail, const QString &hint);

    /// The same as a mere warning, for checks that decide nothing.
    Finding asWarning() const;
};

/// The worse of two verdicts.
Verdict worse(Verdict left, Verdict right);

} // namespace patchbay
