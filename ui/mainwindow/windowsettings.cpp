#include "ui/mainwindow/windowsettings.h"

#include "ui/list/connectiontable.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include <array>
#include <utility>

namespace patchbay
{

namespace
{

constexpr std::array columnNames{"connection", "app", "identity", "status", "expires", "lastCheck"};
static_assert(columnNames.size() == listColumnCount);

QString keyOf(int column, const char *what)
{
    return QStringLiteral("columns/%1/%2")
        .arg(QLatin1String(columnNames[static_cast<std::size_t>(column)]), QLatin1String(what));
}

void restoreColumns(const QSettings &settings, ConnectionTable &table)
{
    QHeaderView *header = table.horizontalHeader();
    constexpr int narrowest = 24;
    constexpr int widest = 2000;
    for (int column = 0; column < listColumnCount; ++column) {
        const int width = settings.value(keyOf(column, "width")).toInt();
        if (width >= narrowest && width <= widest) {
            table.setColumnWidth(column, width);
        }
        table.columns().setWanted(static_cast<ListColumn>(column),
                                  settings.value(keyOf(column, "shown"), true).toBool());
    }
    for (int place = 0; place < listColumnCount; ++place) {
        for (int column = 0; column < listColumnCount; ++column) {
            if (settings.value(keyOf(column, "place"), column).toInt() == place) {
                header->moveSection(header->visualIndex(column), place);
            }
        }
    }
    const int sorted = settings.value(QStringLiteral("sort/column"), 0).toInt();
    const bool descending = settings.value(QStringLiteral("sort/descending"), false).toBool();
    if (sorted >= 0 && sorted < listColumnCount) {
        table.sortByColumn(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

} // namespace

WindowSettings::WindowSettings(QString file)
    : m_file(std::move(file))
{
}

void WindowSettings::restore(QMainWindow &window, QSplitter &splitter, ConnectionTable &table) const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    if (settings.allKeys().isEmpty()) {
        return;
    }
    window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    const int listWidth = settings.value(QStringLiteral("window/listWidth")).toInt();
    const int detailsWidth = settings.value(QStringLiteral("window/detailsWidth"), -1).toInt();
    if (listWidth > 0 && detailsWidth >= 0) {
        splitter.setSizes({listWidth, detailsWidth});
    }
    restoreColumns(settings, table);
}

void WindowSettings::save(const QMainWindow &window, const QSplitter &splitter,
                          const ConnectionTable &table) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    if (!splitter.widget(1)->isHidden()) {
        settings.setValue(QStringLiteral("window/listWidth"), splitter.sizes().value(0));
        settings.setValue(QStringLiteral("window/detailsWidth"), splitter.sizes().value(1));
    }
    const QHeaderView *header = table.horizontalHeader();
    for (int column = 0; column < listColumnCount; ++column) {
        if (!table.isColumnHidden(column)) {
            settings.setValue(keyOf(column, "width"), table.columnWidth(column));
        }
        settings.setValue(keyOf(column, "shown"), table.columns().isWanted(static_cast<ListColumn>(column)));
        settings.setValue(keyOf(column, "place"), header->visualIndex(column));
    }
    settings.setValue(QStringLiteral("sort/column"), header->sortIndicatorSection());
    settings.setValue(QStringLiteral("sort/descending"), header->sortIndicatorOrder() == Qt::DescendingOrder);
}

} // namespace patchbay
