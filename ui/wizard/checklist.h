#pragma once

#include "providers/check/checkreport.h"

#include <QList>
#include <QWidget>

namespace patchbay
{

class CheckRow;

/// The checks of one run, in the order in which they started.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void clear();
    void start(const QString &id, const QString &title);
    void finish(const CheckResult &result);
    void setResults(const QList<CheckResult> &results); ///< the final word, with those that never started
    void stopRunning();

private:
    CheckRow *row(const QString &id, const QString &title);

    QList<CheckRow *> m_rows;
};

} // namespace patchbay
