#pragma once

#include <QListView>

namespace patchbay
{

/// Cards in as many columns as fit, below the headings of their sections. One view with a delegate, however
/// many apps there are.
class AppCardView : public QListView
{
    Q_OBJECT

public:
    explicit AppCardView(QWidget *parent = nullptr);

    QSize cardSize() const { return m_card; }
    QSize headingSize() const { return m_heading; }
    bool isInFirstLine(const QModelIndex &index) const;

    /// Keeps the heading in view with the first line of its section.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    QModelIndexList cards() const;
    QModelIndex inLine(const QModelIndexList &cards, int top, int x) const;
    QModelIndex vertically(const QModelIndexList &cards, const QModelIndex &from, int distance) const;

    QSize m_card;
    QSize m_heading;
};

} // namespace patchbay
