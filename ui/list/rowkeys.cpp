#include "ui/list/rowkeys.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace patchbay
{

namespace
{

constexpr char border = '\n';

void appendFolded(std::string &block, QStringView text)
{
    // Most text is ASCII, where folding needs no detour through other strings. No branch in the loop, so that
    // it handles many letters at once.
    const std::size_t start = block.size();
    const auto length = static_cast<std::size_t>(text.size());
    block.resize(start + length);
    const char16_t *from = text.utf16();
    char *to = block.data() + start;
    unsigned all = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const char16_t unit = from[i];
        const auto letter = static_cast<char16_t>(unit - u'A');
        all |= unit;
        to[i] = static_cast<char>(unit + (letter < 26 ? 'a' - 'A' : 0));
    }
    if (all < 0x80) {
        return;
    }
    const QByteArray folded = text.toString().toCaseFolded().toUtf8();
    block.replace(start, length, folded.constData(), static_cast<std::size_t>(folded.size()));
}

} // namespace

void RowKeys::clear()
{
    m_block.clear();
    m_spans.clear();
}

void RowKeys::reserve(int rows)
{
    constexpr int usualLength = 96;
    m_spans.reserve(static_cast<std::size_t>(rows));
    m_block.reserve(static_cast<std::size_t>(rows) * usualLength);
}

RowKeys::Span RowKeys::store(std::initializer_list<QStringView> parts)
{
    const std::size_t start = m_block.size();
    for (const QStringView part : parts) {
        appendFolded(m_block, part);
        m_block.push_back(border);
    }
    return {start, m_block.size() - start};
}

void RowKeys::append(std::initializer_list<QStringView> parts)
{
    m_spans.push_back(store(parts));
}

void RowKeys::replace(int row, std::initializer_list<QStringView> parts)
{
    // The old text stays behind unused: a key changes rarely, and all are made anew with the next list.
    m_spans[static_cast<std::size_t>(row)] = store(parts);
}

std::vector<std::string> RowKeys::words(const QString &typed)
{
    std::vector<std::string> words;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        std::string folded;
        appendFolded(folded, word);
        words.push_back(std::move(folded));
    }
    return words;
}

void RowKeys::keepMatching(const std::vector<std::string> &words, std::vector<std::uint8_t> &matching) const
{
    for (std::size_t row = 0; row < m_spans.size(); ++row) {
        if (matching[row] == 0) {
            continue;
        }
        const std::string_view key(m_block.data() + m_spans[row].start, m_spans[row].length);
        const bool all = std::all_of(words.begin(), words.end(), [key](const std::string &word) {
            return key.find(word) != std::string_view::npos;
        });
        matching[row] = all ? 1 : 0;
    }
}

} // namespace patchbay
