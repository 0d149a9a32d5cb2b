#pragma once

#include <QTranslator>

namespace patchbay::testing
{

/// Makes every text of ours at least 40 % longer, so that what does not hold shows.
class PseudoTranslation : public QTranslator
{
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;
};

} // namespace patchbay::testing
