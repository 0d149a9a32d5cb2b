#pragma once

#include <QString>

namespace patchbay
{

/// A descriptor file that was left out, and why.
struct CatalogProblem {
    QString file;
    QString reason;

    /// `netlify.json: checks[1].url: must be https`
    QString text() const { return file + QStringLiteral(": ") + reason; }
    bool operator==(const CatalogProblem &) const = default;
};

} // namespace patchbay
