#include "ui/mainwindow/connectionactions.h"

#include "ui/look/symbol.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace patchbay
{

ConnectionActions::ConnectionActions(QWidget *parent)
    : QObject(parent)
    , add(make(QStringLiteral("addConnection"), tr("&Add Connection"), QStringLiteral("add")))
    , checkAll(make(QStringLiteral("checkAll"), tr("Check A&ll"), QStringLiteral("check")))
    , find(make(QStringLiteral("find"), tr("&Find"), QStringLiteral("search")))
    , clearFilter(make(QStringLiteral("clearFilter"), tr("Clear &Filter"), QString()))
    , check(make(QStringLiteral("check"), tr("&Check"), QStringLiteral("check")))
    , edit(make(QStringLiteral("edit"), tr("&Edit"), QStringLiteral("edit")))
    , replaceToken(make(QStringLiteral("replaceToken"), tr("Replace &Token"), QStringLiteral("replace")))
    , copyToken(make(QStringLiteral("copyToken"), tr("Co&py Token"), QStringLiteral("copy")))
    , remove(make(QStringLiteral("remove"), tr("&Remove"), QStringLiteral("remove")))
    , m_window(parent)
{
    add->setShortcut(QKeySequence::New);
    find->setShortcut(QKeySequence::Find);
    checkAll->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    check->setShortcut(QKeySequence(Qt::Key_F5));
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    replaceToken->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    copyToken->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    remove->setShortcut(QKeySequence::Delete);
    connect(copyToken, &QAction::triggered, this, [this] {
        if (!m_onlyField.isEmpty()) {
            emit copyWanted(m_onlyField);
        } else if (m_copyMenu) {
            m_copyMenu->popup(m_window->mapToGlobal(m_window->rect().center()));
            m_copyMenu->setActiveAction(m_copyMenu->actions().constFirst());
        }
    });
    setChoice(0);
}

QAction *ConnectionActions::make(const QString &objectName, const QString &text, const QString &symbol)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    if (!symbol.isEmpty()) {
        action->setIcon(look::symbolIcon(symbol));
    }
    return action;
}

void ConnectionActions::setChoice(qsizetype count)
{
    check->setEnabled(count > 0);
    remove->setEnabled(count > 0);
    edit->setEnabled(count == 1);
    replaceToken->setEnabled(count == 1);
    copyToken->setEnabled(count == 1);
}

void ConnectionActions::setSecretFields(const QList<std::pair<QString, QString>> &fields)
{
    m_onlyField = fields.size() == 1 ? fields.first().first : QString();
    copyToken->setEnabled(!fields.isEmpty());
    QMenu *before = m_copyMenu;
    m_copyMenu = fields.size() > 1 ? new QMenu(m_window) : nullptr;
    for (const auto &[key, label] : fields) {
        if (m_copyMenu) {
            QAction *one = m_copyMenu->addAction(label);
            one->setObjectName(QStringLiteral("copy_") + key);
            connect(one, &QAction::triggered, this, [this, field = key] { emit copyWanted(field); });
        }
    }
    copyToken->setMenu(m_copyMenu);
    delete before;
}

} // namespace patchbay
