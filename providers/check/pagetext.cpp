#include "providers/check/pagetext.h"

#include <QCoreApplication>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::PageText)
};

} // namespace

Finding pageText(PageProblem problem, qsizetype count)
{
    switch (problem) {
    case PageProblem::OtherOrigin:
        return Finding::warning(
            Words::tr(
                "The list goes on at another address. The token was not sent there, so only %1 are shown.")
                .arg(count));
    case PageProblem::Loop:
        return Finding::warning(Words::tr("The list repeats itself, so only %1 are shown.").arg(count));
    case PageProblem::TooMany:
        return Finding::warning(
            Words::tr("The list is very long, so only the first %1 are shown.").arg(count));
    case PageProblem::Unusable:
        return Finding::warning(
            Words::tr("The service told no way to the rest of the list, so only %1 are shown.").arg(count));
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
