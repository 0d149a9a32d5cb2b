#pragma once

#include <QWidget>

class QVBoxLayout;

namespace patchbay
{

/// A part of the details under a heading.
class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &heading, QWidget *parent = nullptr);
    void add(QWidget *widget);

private:
    QVBoxLayout *m_body = nullptr;
};

} // namespace patchbay
