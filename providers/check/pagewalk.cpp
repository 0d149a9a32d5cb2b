#include "providers/check/pagewalk.h"

#include "providers/check/jsonpointer.h"
#include "providers/net/linkheader.h"

#include <QUrl>

#include <algorithm>

namespace patchbay
{

using Kind = Paging::Kind;

namespace
{

QString plus(const QString &path, const QString &name, const QString &value)
{
    const QChar mark = path.contains(u'?') ? u'&' : u'?';
    return path + mark + QString::fromLatin1(QUrl::toPercentEncoding(name)) + u'=' +
           QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString pathAndQuery(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return url.hasQuery() ? path + u'?' + url.query(QUrl::FullyEncoded) : path;
}

bool isPrintable(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7f;
}

} // namespace

PageWalk::PageWalk(const Paging &paging, const Origin &origin, const QString &path, int mostPages)
    : m_paging(paging)
    , m_origin(origin)
    , m_path(paging.size > 0 && !paging.sizeParameter.isEmpty()
                 ? plus(path, paging.sizeParameter, QString::number(paging.size))
                 : path)
    , m_mostPages(mostPages)
    , m_position(paging.first)
{
}

PageTarget PageWalk::first()
{
    const bool counts = m_paging.kind == Kind::Page || m_paging.kind == Kind::Offset;
    const QString path = counts ? withParameter(QString::number(m_position)) : m_path;
    m_seen.insert({path, QString()});
    return {path, QString()};
}

std::expected<std::optional<PageTarget>, PageProblem>
PageWalk::next(const AnswerContent &answer, qsizetype items, const QJsonValue &lastItem)
{
    const std::optional<Step> step = following(answer, items, lastItem);
    if (!step) {
        return std::nullopt;
    }
    if (!*step) {
        return std::unexpected(step->error());
    }
    const PageTarget &page = **step;
    if (m_seen.contains({page.path, page.cursor})) {
        return std::unexpected(PageProblem::Loop);
    }
    if (++m_page > m_mostPages) {
        return std::unexpected(PageProblem::TooMany);
    }
    m_seen.insert({page.path, page.cursor});
    return page;
}

std::optional<PageWalk::Step> PageWalk::following(const AnswerContent &answer, qsizetype items,
                                                  const QJsonValue &lastItem)
{
    if (m_paging.kind == Kind::None || isLast(answer, items)) {
        return std::nullopt;
    }
    if (m_paging.kind == Kind::Page || m_paging.kind == Kind::Offset) {
        m_position += m_paging.kind == Kind::Page ? 1 : items;
        return PageTarget{withParameter(QString::number(m_position)), QString()};
    }
    if (m_paging.kind == Kind::LinkHeader) {
        const QUrl url = nextLink(answer.http.header("Link"), answer.http.url);
        return url.isValid() ? std::optional(within(url)) : std::nullopt;
    }
    QString value;
    if (m_paging.next) {
        value = plainText(m_paging.nextFromLastItem ? selectFirst(lastItem, m_paging.next->name)
                                                    : answer.firstAt(*m_paging.next));
    }
    if (value.isEmpty()) {
        return std::nullopt;
    }
    return m_paging.kind == Kind::Cursor ? holding(value) : within(answer.http.url.resolved(QUrl(value)));
}

PageWalk::Step PageWalk::within(const QUrl &url) const
{
    if (!m_origin.contains(url) || !url.userInfo().isEmpty()) {
        return std::unexpected(PageProblem::OtherOrigin);
    }
    return PageTarget{pathAndQuery(url), QString()};
}

PageWalk::Step PageWalk::holding(const QString &cursor) const
{
    switch (m_paging.place) {
    case Paging::Place::Query:
        return PageTarget{withParameter(cursor), QString()};
    case Paging::Place::Body:
        return PageTarget{m_path, cursor};
    case Paging::Place::Header:
        // A line break would start another header.
        return std::any_of(cursor.begin(), cursor.end(), [](QChar c) { return !isPrintable(c); })
                   ? Step(std::unexpected(PageProblem::Unusable))
                   : PageTarget{m_path, cursor};
    }
    Q_UNREACHABLE();
}

bool PageWalk::isLast(const AnswerContent &answer, qsizetype items) const
{
    if (m_paging.hasMore) {
        const QJsonValue more = answer.firstAt(*m_paging.hasMore);
        if (more.isBool()) {
            return !more.toBool();
        }
    }
    if (m_paging.pages) {
        bool isNumber = false;
        const int pages = plainText(answer.firstAt(*m_paging.pages)).toInt(&isNumber);
        if (isNumber) {
            return m_page >= pages;
        }
    }
    const bool counts = m_paging.kind == Kind::Page || m_paging.kind == Kind::Offset;
    return counts && (items == 0 || items < m_paging.size);
}

QString PageWalk::withParameter(const QString &value) const
{
    return plus(m_path, m_paging.parameter, value);
}

} // namespace patchbay
