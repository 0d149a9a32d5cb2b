#pragma once

#include <span>

namespace patchbay
{

/// What a list needs to know of a shipped app, taken out of its descriptor when Patchbay was built.
struct CatalogFace {
    const char16_t *id;
    const char16_t *name;
    const char16_t *category;
    const char16_t *aliases; ///< one a line
    const char16_t *monogram;
    const char16_t *color;
};

std::span<const CatalogFace> shippedFaces();

} // namespace patchbay
