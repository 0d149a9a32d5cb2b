#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace patchbay
{

struct Connection;
struct ProviderDescriptor;

/// Who the connection is, how it stands, and what can be done with it.
class DetailsHeader : public QWidget
{
    Q_OBJECT

public:
    /// `app` is null where this version does not know it.
    DetailsHeader(const Connection &connection, const ProviderDescriptor *app,
                  const QList<QAction *> &actions, QWidget *parent = nullptr);
};

/// The buttons of actions, in as many lines as they need.
QWidget *actionButtons(const QList<QAction *> &actions, QWidget *parent);

} // namespace patchbay
