#include "tests/catalogue/secondpages.h"

#include "providers/check/jsonpointer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;
using sandbox::RecordedRequest;

namespace
{

using Pairs = QList<std::pair<QString, QString>>;

Pairs pairsOf(const QString &query)
{
    return QUrlQuery(query).queryItems(QUrl::FullyDecoded);
}

/// The query of a step's first page. A value may be a placeholder.
Pairs firstPairs(const CheckStep &step)
{
    Pairs pairs = pairsOf(step.path.text().section(u'?', 1));
    if (step.listing && !step.listing->paging.sizeParameter.isEmpty()) {
        pairs.append({step.listing->paging.sizeParameter, QString::number(step.listing->paging.size)});
    }
    return pairs;
}

bool holds(const Pairs &pairs, const std::pair<QString, QString> &wanted)
{
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto &pair) {
        return pair.first == wanted.first && (pair.second == wanted.second || pair.second.startsWith(u'{'));
    });
}

bool isWithin(const Pairs &pairs, const Pairs &first)
{
    return std::all_of(pairs.begin(), pairs.end(), [&](const auto &pair) { return holds(first, pair); });
}

QString valueOf(const Pairs &pairs, const QString &key)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto &pair) { return pair.first == key; });
    return found == pairs.end() ? QString() : found->second;
}

QByteArray headerOf(const RecordedRequest &request, const QString &name)
{
    for (const sandbox::HttpHeader &header : request.headers) {
        if (header.name.compare(name.toLatin1(), Qt::CaseInsensitive) == 0) {
            return header.value;
        }
    }
    return {};
}

QJsonValue bodyOf(const CheckStep &step, const RecordedRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (step.body.kind != RequestBody::Kind::GraphQl) {
        return body;
    }
    return body["query"_L1].toString() == step.body.query ? body["variables"_L1] : QJsonValue();
}

bool isOf(const CheckStep &step, const RecordedRequest &request)
{
    static const QRegularExpression placeholder(uR"(\\\{\w+\\\})"_s);
    QString path = QRegularExpression::escape(step.path.text().section(u'?', 0, 0));
    path.replace(placeholder, u"[^/]+"_s);
    const QString target = QString::fromLatin1(request.target).section(u'?', 0, 0);
    const bool isQuery = step.body.kind != RequestBody::Kind::GraphQl ||
                         QJsonDocument::fromJson(request.body)["query"_L1] == step.body.query;
    return request.method == step.httpMethod && isQuery &&
           QRegularExpression(QRegularExpression::anchoredPattern(path)).match(target).hasMatch();
}

bool isLaterPage(const CheckStep &step, const QList<CheckStep> &steps, const RecordedRequest &request)
{
    if (!isOf(step, request)) {
        return false;
    }
    const Paging &paging = step.listing->paging;
    const Pairs pairs = pairsOf(QString::fromLatin1(request.target).section(u'?', 1));
    switch (paging.kind) {
    case Paging::Kind::None:
        return false;
    case Paging::Kind::Page:
    case Paging::Kind::Offset:
        return valueOf(pairs, paging.parameter).toInt() > paging.first;
    case Paging::Kind::Cursor:
        switch (paging.place) {
        case Paging::Place::Query:
            return !valueOf(pairs, paging.parameter).isEmpty();
        case Paging::Place::Body:
            return !plainText(selectFirst(bodyOf(step, request), paging.parameter)).isEmpty();
        case Paging::Place::Header:
            return std::none_of(step.headers.begin(), step.headers.end(), [&](const NamedTemplate &header) {
                return header.value.text().toLatin1() == headerOf(request, paging.parameter);
            });
        }
        Q_UNREACHABLE();
    case Paging::Kind::LinkHeader:
    case Paging::Kind::NextUrl:
        return std::none_of(steps.begin(), steps.end(), [&](const CheckStep &other) {
            return isOf(other, request) && isWithin(pairs, firstPairs(other));
        });
    }
    Q_UNREACHABLE();
}

/// The same for all methods that share the step, and another one for another step with its id.
QString nameOf(const QString &app, const CheckStep &step)
{
    return u"%1: %2, %3 %4"_s.arg(app, step.id, step.path.text(), step.body.query).trimmed();
}

/// What a step was asked about, as far as it shows: its paths, or its bodies where it is always the same
/// path.
int asked(const CheckStep &step, const QList<RecordedRequest> &requests)
{
    QSet<QByteArray> paths;
    QSet<QByteArray> all;
    for (const RecordedRequest &request : requests) {
        if (isOf(step, request)) {
            paths.insert(request.target.split('?').first());
            all.insert(request.target + request.body);
        }
    }
    const bool inPath = step.path.text().section(u'?', 0, 0).contains(u'{' + step.each->as + u'}');
    return int(inPath ? paths.size() : all.size());
}

} // namespace

void SecondPages::note(const QString &app, const MethodDescriptor &method,
                       const QList<RecordedRequest> &requests)
{
    const QList<CheckStep> &steps = method.plan->steps;
    for (const CheckStep &step : steps) {
        const QString name = nameOf(app, step);
        if (step.listing && step.listing->paging.kind != Paging::Kind::None) {
            m_paged[name] =
                m_paged[name] || std::any_of(requests.begin(), requests.end(), [&](const auto &request) {
                    return isLaterPage(step, steps, request);
                });
        }
        if (step.each) {
            m_each[name] = m_each[name] || asked(step, requests) > 1;
        }
    }
}

int SecondPages::pagedLists() const
{
    return int(m_paged.size());
}

int SecondPages::eachLists() const
{
    return int(m_each.size());
}

} // namespace patchbay::testing
