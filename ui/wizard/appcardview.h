#pragma once

#include <QListView>

namespace patchbay
{

/// Cards in as many columns as fit. One view with a delegate, however many apps there are.
class AppCardView : public QListView
{
    Q_OBJECT

public:
    explicit AppCardView(QWidget *parent = nullptr);

    bool isInFirstLine(const QModelIndex &index) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
};

} // namespace patchbay
