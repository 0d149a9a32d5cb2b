#pragma once

#include "providers/check/checkreport.h"

#include <QList>
#include <QString>

namespace patchbay::testing
{

/// Where "any 2xx is valid" says otherwise than Patchbay.
class JudgementTable
{
public:
    void add(const QString &app, const QString &behaviour, Verdict verdict, bool plainTakesForValid);
    QString markdown() const;

private:
    struct Row {
        QString app;
        QString behaviour;
        Verdict verdict;
        bool plain;
    };
    QList<Row> m_rows;
};

} // namespace patchbay::testing
