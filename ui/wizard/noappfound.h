#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace patchbay
{

/// What stands in the place of the cards where the search finds none, and what to do then.
class NoAppFound : public QWidget
{
    Q_OBJECT

public:
    explicit NoAppFound(QWidget *parent = nullptr);

    /// Also tells screen readers. `elsewhere`: another category has hits.
    void tell(bool elsewhere);

signals:
    void allCategoriesWanted();

private:
    QLabel *m_heading = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_all = nullptr;
};

} // namespace patchbay
