#include "providers/check/pagewalk.h"

#include "providers/check/jsonpointer.h"
#include "providers/net/linkheader.h"

#include <QUrl>

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

QString PageWalk::first()
{
    const bool counts = m_paging.kind == Kind::Page || m_paging.kind == Kind::Offset;
    const QString path = counts ? withParameter(QString::number(m_position)) : m_path;
    m_seen.insert(path);
    return path;
}

std::expected<std::optional<QString>, PageProblem> PageWalk::next(const AnswerContent &answer,
                                                                  qsizetype items, const QJsonValue &lastItem)
{
    const std::optional<QString> target = following(answer, items, lastItem);
    if (!target) {
        return std::nullopt;
    }
    QString path = *target;
    if (m_paging.kind == Kind::LinkHeader || m_paging.kind == Kind::NextUrl) {
        const QUrl url(*target);
        if (!m_origin.contains(url) || !url.userInfo().isEmpty()) {
            return std::unexpected(PageProblem::OtherOrigin);
        }
        path = pathAndQuery(url);
    }
    if (m_seen.contains(path)) {
        return std::unexpected(PageProblem::Loop);
    }
    if (++m_page > m_mostPages) {
        return std::unexpected(PageProblem::TooMany);
    }
    m_seen.insert(path);
    return path;
}

std::optional<QString> PageWalk::following(const AnswerContent &answer, qsizetype items,
                                           const QJsonValue &lastItem)
{
    if (m_paging.kind == Kind::None || isLast(answer, items)) {
        return std::nullopt;
    }
    if (m_paging.kind == Kind::Page || m_paging.kind == Kind::Offset) {
        m_position += m_paging.kind == Kind::Page ? 1 : items;
        return withParameter(QString::number(m_position));
    }
    if (m_paging.kind == Kind::LinkHeader) {
        const QUrl url = nextLink(answer.http.header("Link"), answer.http.url);
        return url.isValid() ? std::optional(url.toString(QUrl::FullyEncoded)) : std::nullopt;
    }
    QString value;
    if (m_paging.next) {
        value = plainText(m_paging.nextFromLastItem ? selectFirst(lastItem, m_paging.next->name)
                                                    : answer.firstAt(*m_paging.next));
    }
    if (value.isEmpty()) {
        return std::nullopt;
    }
    if (m_paging.kind == Kind::Cursor) {
        return withParameter(value);
    }
    return answer.http.url.resolved(QUrl(value)).toString(QUrl::FullyEncoded);
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
