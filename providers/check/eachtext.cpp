#include "providers/check/eachtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace patchbay
{

namespace
{

constexpr qsizetype namesShown = 3;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::EachText)
};

QString namesOf(const QList<EachResult::Part> &parts)
{
    QStringList names;
    for (const EachResult::Part &part : parts.first(std::min(parts.size(), namesShown))) {
        names.append(part.name);
    }
    const QString shown = names.join(QStringLiteral(", "));
    const qsizetype more = parts.size() - names.size();
    return more == 0 ? shown : Words::tr("%1 and %2 more").arg(shown, QString::number(more));
}

} // namespace

std::optional<Finding> eachText(const EachResult &result)
{
    QList<EachResult::Part> refused = result.refused;
    refused.removeIf([](const EachResult::Part &part) { return part.finding.outcome == Outcome::Passed; });
    QStringList texts;
    QString hint;
    if (!refused.isEmpty()) {
        const Finding &first = refused.first().finding;
        texts.append(Words::tr("Nothing of %1 is shown. %2").arg(namesOf(refused), first.detail).trimmed());
        hint = first.hint;
    }
    if (!result.cutShort.isEmpty()) {
        const EachResult::Part &first = result.cutShort.first();
        texts.append(first.name.isEmpty() ? first.finding.detail
                                          : Words::tr("%1: %2", "what a list belongs to, and why it is short")
                                                .arg(first.name, first.finding.detail));
    }
    if (result.asked < result.parents) {
        texts.append(Words::tr("%1: only the first %2 of %3 were asked, so only %4 are shown.")
                         .arg(result.title, QString::number(result.asked), QString::number(result.parents),
                              QString::number(result.items)));
    }
    return texts.isEmpty() ? std::nullopt
                           : std::optional(Finding::warning(texts.join(QLatin1Char(' ')), hint));
}

} // namespace patchbay
