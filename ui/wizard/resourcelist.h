#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

class QVBoxLayout;

namespace patchbay
{

/// What a token reaches: the first ten by name, and how many more there are.
class ResourceList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownAtMost = 10;

    explicit ResourceList(QWidget *parent = nullptr);

    void setResources(const QList<Resource> &resources);

private:
    void addLine(const QString &text, const QString &objectName, bool heading = false);

    QVBoxLayout *m_layout = nullptr;
};

} // namespace patchbay
