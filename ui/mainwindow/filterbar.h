#pragma once

#include "ui/list/connectionfilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace patchbay
{

class ProviderCatalog;

/// Search field and filters above the list.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    ListCriteria criteria() const;
    void clear();
    void focusSearch();
    /// The apps to choose from, by id and name; keeps the choice where it is still there.
    void setApps(const QList<std::pair<QString, QString>> &apps);

signals:
    void changed();
    void searchFocused(); ///< typing is about to begin
    void leftDownward();  ///< the user wants to go on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_search = nullptr;
    QComboBox *m_app = nullptr;
    QComboBox *m_status = nullptr;
};

} // namespace patchbay
