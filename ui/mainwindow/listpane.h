#pragma once

#include "app/connections/connection.h"
#include "ui/list/connectionfilter.h"

#include <QStackedWidget>

namespace patchbay
{

class ConnectionListModel;
class ConnectionTable;
class EmptyState;
class ProviderCatalog;
class SearchPreparation;

/// The list, or what stands in its place when there is nothing to list.
class ListPane : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ListPane(const ProviderCatalog &catalog, QWidget *parent = nullptr);

    ConnectionListModel &model() const { return *m_model; }
    ConnectionTable &table() const { return *m_table; }

    /// `QList` of all rows, known to be complete: an empty one means that there is no connection yet.
    void setRows(QList<ConnectionSummary> rows);
    void setCriteria(const ListCriteria &criteria);
    void prepareSearch(); ///< typing is about to begin
    void showUnknown();   ///< nothing could be read: neither list nor invitation

signals:
    void addWanted();
    void clearFilterWanted();
    void countChanged(int shown, int total);

private:
    void settle();
    EmptyState *empty();
    EmptyState *noMatch();

    ConnectionListModel *m_model = nullptr;
    SearchPreparation *m_preparation = nullptr;
    ConnectionTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;   ///< made when first needed
    EmptyState *m_noMatch = nullptr; ///< made when first needed
    bool m_known = false;
};

} // namespace patchbay
