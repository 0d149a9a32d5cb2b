#include "tests/catalogue/judgementtable.h"

#include <QStringList>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;

namespace
{

bool isGood(Verdict verdict)
{
    return verdict == Verdict::Valid;
}

} // namespace

void JudgementTable::add(const QString &app, const QString &behaviour, Verdict verdict,
                         bool plainTakesForValid)
{
    m_rows.append({app, behaviour, verdict, plainTakesForValid});
}

QString JudgementTable::markdown() const
{
    QStringList lines{u"| Patchbay says | rows | \"any 2xx\" says valid | \"any 2xx\" refuses |"_s,
                      u"| --- | --: | --: | --: |"_s};
    qsizetype differing = 0;
    QStringList apps;
    for (const Verdict verdict : {Verdict::Valid, Verdict::Limited, Verdict::Rejected, Verdict::Expired,
                                  Verdict::Misconfigured, Verdict::Unreachable}) {
        int rows = 0;
        int valid = 0;
        for (const Row &row : m_rows) {
            if (row.verdict == verdict) {
                ++rows;
                valid += row.plain ? 1 : 0;
            }
        }
        lines.append(
            u"| %1 | %2 | %3 | %4 |"_s.arg(toString(verdict)).arg(rows).arg(valid).arg(rows - valid));
    }
    for (const Row &row : m_rows) {
        if (isGood(row.verdict) != row.plain) {
            ++differing;
            if (!apps.contains(row.app)) {
                apps.append(row.app);
            }
        }
    }
    lines.append(QString());
    lines.append(u"The two differ in %1 of %2 rows, and for %3 apps."_s.arg(differing)
                     .arg(m_rows.size())
                     .arg(apps.size()));
    return lines.join(u'\n');
}

} // namespace patchbay::testing
