#pragma once

#include "providers/descriptor/answerrule.h"

#include <QString>

#include <optional>

namespace patchbay
{

/// How the next page of a list is asked for. Every page stays on the origin of the first.
struct Paging {
    enum class Kind {
        None,
        Page,       ///< `parameter` counts pages from `first`
        Offset,     ///< `parameter` counts items from `first`
        Cursor,     ///< `parameter` repeats what `next` gave, in the place that `place` names
        LinkHeader, ///< rel=next of the Link header
        NextUrl,    ///< `next` gives the address, absolute or relative
    };

    /// Where a cursor goes back to.
    enum class Place {
        Query,
        Body,   ///< `parameter` is a pointer into the body's JSON, for GraphQL into its variables
        Header, ///< `parameter` is the header's name
    };

    Kind kind = Kind::None;
    Place place = Place::Query;
    QString parameter;
    QString sizeParameter; ///< empty where the size cannot be asked for
    int size = 0;          ///< items a page; Page and Offset end at a shorter page where nothing else tells
    int first = 1;
    std::optional<AnswerPart> next;
    bool nextFromLastItem = false;     ///< `next` is relative to the last item of the page
    std::optional<AnswerPart> hasMore; ///< a boolean
    std::optional<AnswerPart> pages;   ///< Page only: how many pages there are
};

/// The resources in the answer of a step.
struct Listing {
    QString resourceKind; ///< `Site`, in the singular
    QString items;        ///< pointer to the array, or to an object whose keys are the items
    QString id;           ///< pointers relative to an item; empty means the item itself
    QString name;
    QString detail;
    bool hasDetail = false;
    Paging paging;
    std::optional<Meaning> whenEmpty; ///< absent: an empty list passes
};

} // namespace patchbay
