#include "tests/bench/firstpaint.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

namespace
{

class NumberTable : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 10'000; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 6 + index.column()) : QVariant();
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    NumberTable model;
    QMainWindow window;
    auto *view = new QTableView;
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1100, 700);
    const patchbay::bench::FirstPaint probe(*view);
    window.show();
    return QApplication::exec();
}
