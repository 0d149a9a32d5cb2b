#include "ui/details/detailsheader.h"

#include "app/connections/connection.h"
#include "app/text/problemtext.h"
#include "providers/descriptor/providerdescriptor.h"
#include "ui/look/flowlayout.h"
#include "ui/look/metrics.h"
#include "ui/look/monogram.h"
#include "ui/look/statuspill.h"
#include "ui/look/textlabel.h"
#include "ui/look/textsize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbay
{

namespace
{

QString appLine(const Connection &connection, const ProviderDescriptor *app)
{
    if (!app) {
        return DetailsHeader::tr("%1 (unknown to this version)").arg(connection.app);
    }
    const MethodDescriptor *method = app->method(connection.method);
    return method && app->methods.size() > 1
               ? DetailsHeader::tr("%1, %2", "app and method").arg(app->name, method->name)
               : app->name;
}

} // namespace

QWidget *actionButtons(const QList<QAction *> &actions, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(QStringLiteral("detailsActions"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    auto *flow = new look::FlowLayout(look::halfGrid, row);
    for (QAction *action : actions) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setObjectName(QStringLiteral("details_") + action->objectName());
        button->setAccessibleName(action->iconText());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(action->menu<QMenu *>() ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        button->setFocusPolicy(Qt::StrongFocus);
        flow->addWidget(button);
    }
    return row;
}

DetailsHeader::DetailsHeader(const Connection &connection, const ProviderDescriptor *app,
                             const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    constexpr int signSize = look::monogramSize + 2 * look::grid;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid + look::halfGrid);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::grid + look::halfGrid);
    layout->addLayout(line);

    auto *sign = new QLabel(this);
    const QIcon icon = app ? look::monogramIcon(*app) : look::unknownAppIcon(connection.app);
    sign->setPixmap(icon.pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    line->addWidget(sign, 0, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(look::halfGrid / 2);
    line->addLayout(texts, 1);
    using Tone = look::TextLabel::Tone;
    auto *name = new look::TextLabel(connection.name.text(), Tone::Normal, this);
    name->setObjectName(QStringLiteral("detailsName"));
    look::setTextSize(*name, look::TextSize::Title, true);
    texts->addWidget(name);
    auto *appName = new look::TextLabel(appLine(connection, app), Tone::Faint, this);
    appName->setObjectName(QStringLiteral("detailsApp"));
    texts->addWidget(appName);

    if (!connection.description.isEmpty()) {
        auto *description = new look::TextLabel(connection.description, Tone::Normal, this);
        description->setObjectName(QStringLiteral("detailsDescription"));
        layout->addWidget(description);
    }
    auto *pill = new look::StatusPill(this);
    pill->setObjectName(QStringLiteral("detailsStatus"));
    pill->setVerdict(connection.report.verdict);
    layout->addWidget(pill, 0, Qt::AlignLeading);
    auto *verdict = new look::TextLabel(verdictSentence(connection.report, app ? app->name : connection.app),
                                        Tone::Normal, this);
    verdict->setObjectName(QStringLiteral("detailsVerdict"));
    layout->addWidget(verdict);
    layout->addWidget(actionButtons(actions, this));
}

} // namespace patchbay
