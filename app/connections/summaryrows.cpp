#include "app/connections/summaryrows.h"

#include "app/connections/storedatabase.h"
#include "app/connections/storerows.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

/// Takes one value after the other from the front of a packed row.
class PackedRow
{
public:
    explicit PackedRow(QByteArrayView bytes)
        : m_at(bytes.begin())
        , m_end(bytes.end())
    {
    }

    QUuid id()
    {
        std::array<char, 16> bytes{};
        const QByteArrayView digits = word();
        for (qsizetype i = 0; i < std::min<qsizetype>(digits.size() / 2, bytes.size()); ++i) {
            bytes[size_t(i)] = char(nibble(digits[2 * i]) << 4 | nibble(digits[2 * i + 1]));
        }
        return QUuid::fromRfc4122(QByteArrayView(bytes.data(), bytes.size()));
    }

    QByteArrayView word()
    {
        const char *const start = m_at;
        while (m_at != m_end && *m_at != ' ') {
            ++m_at;
        }
        const char *const blank = m_at;
        m_at += m_at == m_end ? 0 : 1;
        return {start, blank};
    }

    qint64 number()
    {
        const bool negative = m_at != m_end && *m_at == '-';
        m_at += negative ? 1 : 0;
        quint64 number = 0;
        for (; m_at != m_end && *m_at != ' '; ++m_at) {
            number = number * 10 + quint64(*m_at - '0');
        }
        m_at += m_at == m_end ? 0 : 1;
        return negative ? -qint64(number) : qint64(number);
    }

    /// UTF-8 of so many code points.
    QByteArrayView characters(qint64 count)
    {
        const char *const start = m_at;
        // With one byte a character, as most have, counting is soon done.
        const char *const guess = m_at + std::clamp<qint64>(count, 0, m_end - m_at);
        m_at = std::find_if(m_at, guess, [](char byte) { return (byte & 0x80) != 0; });
        count -= m_at - start;
        while (m_at != m_end && (count > 0 || isContinuation(*m_at))) {
            count -= isContinuation(*m_at) ? 0 : 1;
            ++m_at;
        }
        return {start, m_at};
    }

private:
    static bool isContinuation(char byte) { return (byte & 0xc0) == 0x80; }
    static int nibble(char hex) { return hex <= '9' ? hex - '0' : hex - 'A' + 10; }

    const char *m_at;
    const char *m_end;
};

/// Makes texts of which equal ones come near each other share one buffer.
class SharedTexts
{
public:
    QString shared(QByteArrayView bytes)
    {
        for (const Known &known : m_recent) {
            if (known.bytes == bytes) {
                return known.text;
            }
        }
        Known &known = m_recent[m_next];
        known = {bytes.toByteArray(), QString::fromUtf8(bytes)};
        m_next = (m_next + 1) % m_recent.size();
        return known.text;
    }

private:
    struct Known {
        QByteArray bytes;
        QString text;
    };
    std::array<Known, 4> m_recent;
    size_t m_next = 0;
};

} // namespace

Result<QList<ConnectionSummary>> readSummaries(StoreDatabase &database)
{
    Result<StoreRows> rows = database.execute(u"SELECT packed FROM listing ORDER BY name"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<ConnectionSummary> summaries;
    SharedTexts apps;
    SharedTexts identities;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    while (true) {
        const Result<bool> next = rows->next();
        if (!next) {
            return std::unexpected(next.error());
        }
        if (!*next) {
            summaries.squeeze();
            return summaries;
        }
        const QByteArray packed = rows->value(0).toByteArray();
        PackedRow row(packed);
        ConnectionSummary &summary = summaries.emplaceBack();
        summary.id = row.id();
        summary.name = QString::fromUtf8(row.word());
        summary.app = apps.shared(row.word());
        const Verdict checked = verdictFrom(row.number());
        summary.checkedAt = row.number();
        const qint64 expiresAt = row.number();
        summary.expiresAt = std::max<qint64>(expiresAt, 0);
        summary.neverExpires = expiresAt < 0;
        summary.verdict = verdictAt(now, checked, summary.checkedAt, summary.expiresAt);
        const qint64 identity = row.number();
        const qint64 description = row.number();
        summary.identity = identities.shared(row.characters(identity));
        summary.description = QString::fromUtf8(row.characters(description));
    }
}

} // namespace patchbay
