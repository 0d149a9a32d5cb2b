#pragma once

#include <QList>
#include <QScrollArea>
#include <QUuid>

class QAction;
class QVBoxLayout;

namespace patchbay
{

struct Connection;
struct ConnectionSummary;
class ProviderCatalog;

/// Everything about the chosen connection, or a summary of several.
class DetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    /// `catalog` must outlive the pane.
    explicit DetailsPane(const ProviderCatalog &catalog, QWidget *parent = nullptr);

    /// The buttons that one and that several chosen connections get.
    void setActions(QList<QAction *> forOne, QList<QAction *> forSeveral);

    void showConnection(const Connection &connection); ///< keeps the scroll position for the same one
    void showSeveral(const QList<ConnectionSummary> &rows);
    void showNothing();
    void showProblem(const QString &sentence);

private:
    QVBoxLayout *begin(const QUuid &id);
    void end(QVBoxLayout *layout);
    void addSections(QVBoxLayout *layout, const Connection &connection);
    void showSentence(const QString &objectName, const QString &sentence);

    const ProviderCatalog &m_catalog;
    QList<QAction *> m_forOne;
    QList<QAction *> m_forSeveral;
    QUuid m_shown;
    int m_scroll = 0;
    QString m_focused; ///< object name of what has the keyboard in the content that is exchanged
};

} // namespace patchbay
