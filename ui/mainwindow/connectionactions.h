#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <utility>

class QAction;
class QMenu;

namespace patchbay
{

/// What can be done with connections: the same actions in tool bar, menus, context menu and details.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionActions(QWidget *parent);

    QAction *const add;
    QAction *const checkAll;
    QAction *const find;
    QAction *const clearFilter;
    QAction *const check;
    QAction *const edit;
    QAction *const replaceToken;
    QAction *const copyToken; ///< has a menu of fields where the connection has several secrets
    QAction *const remove;

    QList<QAction *> forOne() const { return {check, edit, replaceToken, copyToken, remove}; }
    QList<QAction *> forSeveral() const { return {check, remove}; }

    void setChoice(qsizetype count);
    /// Keys and labels of the chosen connection's secrets.
    void setSecretFields(const QList<std::pair<QString, QString>> &fields);

signals:
    void copyWanted(const QString &field);

private:
    QAction *make(const QString &objectName, const QString &text, const QString &symbol);

    QWidget *m_window;
    QMenu *m_copyMenu = nullptr;
    QString m_onlyField;
};

} // namespace patchbay
