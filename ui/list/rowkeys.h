#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace patchbay
{

/// The searchable text of every row, folded once and kept in one block of memory, so that a search runs
/// straight through it.
class RowKeys
{
public:
    void clear();
    void reserve(int rows);
    /// The parts cannot match across their borders.
    void append(std::initializer_list<QStringView> parts);
    void replace(int row, std::initializer_list<QStringView> parts);
    int size() const { return static_cast<int>(m_spans.size()); }

    /// The words of what was typed, folded like the keys.
    static std::vector<std::string> words(const QString &typed);
    /// Takes out the rows that lack one of the words; `matching` has one flag a row.
    void keepMatching(const std::vector<std::string> &words, std::vector<std::uint8_t> &matching) const;

private:
    struct Span {
        std::size_t start = 0;
        std::size_t length = 0;
    };
    Span store(std::initializer_list<QStringView> parts);

    std::string m_block;
    std::vector<Span> m_spans;
};

} // namespace patchbay
