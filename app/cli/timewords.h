#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace patchbay
{

/// Times in few words, from seconds since 1970. The same words are made only once, for lists of many rows.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::TimeWords)

public:
    explicit TimeWords(qint64 now);

    QString ago(qint64 then);   ///< `just now`, `3 min ago`, `5 hours ago`, `12 days ago`
    QString until(qint64 then); ///< `in 12 days`, `in 5 hours`, or as ago() for what is over

private:
    enum class Unit { Minutes, Hours, Days };
    QString words(Unit unit, qint64 count, bool isPast);

    qint64 dayOf(qint64 time) const; ///< of the local calendar, as a number

    qint64 m_now;
    qint64 m_offset; ///< of local time
    QHash<qint64, QString> m_known;
};

} // namespace patchbay
