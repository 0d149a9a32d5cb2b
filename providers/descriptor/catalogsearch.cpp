#include "providers/descriptor/catalogsearch.h"

#include <algorithm>

namespace patchbay
{

namespace
{

enum Rank {
    Whole,
    NameStart,
    OtherWhole,
    OtherStart,
    NameWordStart,
    NameInside,
    OtherInside,
    CategoryStart,
    CategoryInside
};

std::optional<int> rankOfWord(const QString &word, const QString &name, const QStringList &others,
                              const QString &category)
{
    const auto anyOther = [&](auto &&fits) { return std::any_of(others.begin(), others.end(), fits); };
    if (name == word) {
        return Whole;
    }
    if (name.startsWith(word)) {
        return NameStart;
    }
    if (others.contains(word)) {
        return OtherWhole;
    }
    if (anyOther([&](const QString &other) { return other.startsWith(word); })) {
        return OtherStart;
    }
    if (name.contains(QLatin1Char(' ') + word)) {
        return NameWordStart;
    }
    if (name.contains(word)) {
        return NameInside;
    }
    if (anyOther([&](const QString &other) { return other.contains(word); })) {
        return OtherInside;
    }
    if (category.startsWith(word)) {
        return CategoryStart;
    }
    return category.contains(word) ? std::optional<int>(CategoryInside) : std::nullopt;
}

} // namespace

SearchKeys::SearchKeys(const ProviderDescriptor &app)
    : m_name(foldedForSearch(app.name))
    , m_category(foldedForSearch(app.category))
{
    m_others.append(foldedForSearch(app.id));
    for (const QString &alias : app.aliases) {
        m_others.append(foldedForSearch(alias));
    }
}

std::optional<int> SearchKeys::rank(const QStringList &foldedWords) const
{
    int worst = Whole;
    for (const QString &word : foldedWords) {
        const std::optional<int> rank = rankOfWord(word, m_name, m_others, m_category);
        if (!rank) {
            return std::nullopt;
        }
        worst = std::max(worst, *rank);
    }
    return worst;
}

QString foldedForSearch(const QString &text)
{
    QString folded;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing) {
            folded.append(c);
        }
    }
    return folded.simplified();
}

} // namespace patchbay
