#include "providers/descriptor/listingreader.h"

#include "providers/descriptor/answerreader.h"
#include "providers/descriptor/headernames.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

AnswerPart readPagingPart(const JsonNode &node)
{
    node.allowKeys({"pointer", "header"});
    return readPart(node);
}

/// Reports a key that this kind of paging has no use for, so that a slip does not end as a list cut short.
void allowFor(const JsonNode &key, bool allowed)
{
    if (key.exists() && !allowed) {
        key.refuse(u"has no use with this kind of paging"_s);
    }
}

/// The token stays where the method puts it: a service must not have a say in that.
QString readHeaderName(const JsonNode &node)
{
    const QString name = node.text();
    if (!name.isEmpty() && !isHeaderName(name)) {
        node.refuse(u"is no header name"_s);
    } else if (isReservedHeader(name) || name.toLower() == "authorization"_L1) {
        node.refuse(u"must not be set"_s);
    }
    return name;
}

QString readParameter(const JsonNode &node, Paging::Place place)
{
    switch (place) {
    case Paging::Place::Query:
        return node.text();
    case Paging::Place::Body:
        return readPointer(node);
    case Paging::Place::Header:
        return readHeaderName(node);
    }
    Q_UNREACHABLE();
}

Paging readPaging(const JsonNode &node)
{
    using Kind = Paging::Kind;
    node.allowKeys({"kind", "in", "parameter", "sizeParameter", "size", "first", "next", "nextFromLastItem",
                    "hasMore", "pages"});
    Paging paging;
    paging.kind = node["kind"].word<Kind>({{"page", Kind::Page},
                                           {"offset", Kind::Offset},
                                           {"cursor", Kind::Cursor},
                                           {"linkHeader", Kind::LinkHeader},
                                           {"nextUrl", Kind::NextUrl}});
    const bool counts = paging.kind == Kind::Page || paging.kind == Kind::Offset;
    const bool byParameter = counts || paging.kind == Kind::Cursor;
    const bool byNext = paging.kind == Kind::Cursor || paging.kind == Kind::NextUrl;
    allowFor(node["in"], paging.kind == Kind::Cursor);
    allowFor(node["parameter"], byParameter);
    allowFor(node["first"], counts);
    allowFor(node["next"], byNext);
    allowFor(node["nextFromLastItem"], paging.kind == Kind::Cursor);
    allowFor(node["pages"], paging.kind == Kind::Page);

    if (const JsonNode place = node["in"]; place.exists()) {
        paging.place = place.word<Paging::Place>({{"query", Paging::Place::Query},
                                                  {"body", Paging::Place::Body},
                                                  {"header", Paging::Place::Header}});
    }
    if (byParameter) {
        paging.parameter = readParameter(node["parameter"], paging.place);
    }
    paging.sizeParameter = node["sizeParameter"].textOr({});
    const bool sizeNeeded = counts || !paging.sizeParameter.isEmpty();
    paging.size = sizeNeeded ? node["size"].number(1, 1000) : node["size"].numberOr(0, 1, 1000);
    paging.first = node["first"].numberOr(paging.kind == Kind::Offset ? 0 : 1, 0, 1);
    if (byNext) {
        paging.next = readPagingPart(node["next"]);
        paging.nextFromLastItem = node["nextFromLastItem"].flagOr(false);
    }
    if (const JsonNode hasMore = node["hasMore"]; hasMore.exists()) {
        paging.hasMore = readPagingPart(hasMore);
    }
    if (const JsonNode pages = node["pages"]; pages.exists()) {
        paging.pages = readPagingPart(pages);
    }
    return paging;
}

} // namespace

Listing readListing(const JsonNode &node, TemplateReader &templates)
{
    node.allowKeys({"kind", "items", "id", "name", "detail", "paging", "whenEmpty"});
    Listing listing;
    listing.resourceKind = node["kind"].text();
    listing.items = readPointer(node["items"], PointerStar::Allowed);
    listing.id = readPointer(node["id"]);
    listing.name = readPointer(node["name"]);
    if (const JsonNode detail = node["detail"]; detail.exists()) {
        listing.detail = readPointer(detail);
        listing.hasDetail = true;
    }
    if (const JsonNode paging = node["paging"]; paging.exists()) {
        listing.paging = readPaging(paging);
    }
    if (const JsonNode whenEmpty = node["whenEmpty"]; whenEmpty.exists()) {
        listing.whenEmpty = readMeaning(whenEmpty, templates);
    }
    return listing;
}

} // namespace patchbay
