#include "ui/wizard/resourcelist.h"

#include "ui/look/metrics.h"
#include "ui/look/textsize.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace patchbay
{

namespace
{

QString line(const Resource &resource)
{
    const QString name = resource.name.isEmpty() ? resource.id : resource.name;
    if (resource.detail.isEmpty()) {
        //: A kind of thing and its name, such as "Workspace: Production"
        return ResourceList::tr("%1: %2").arg(resource.kind, name);
    }
    //: As before, with a role or owner in brackets
    return ResourceList::tr("%1: %2 (%3)").arg(resource.kind, name, resource.detail);
}

} // namespace

ResourceList::ResourceList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("resources"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::halfGrid);
}

void ResourceList::setResources(const QList<Resource> &resources)
{
    qDeleteAll(findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    setVisible(!resources.isEmpty());
    if (resources.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(resources.size());
    addLine(tr("What it reaches (%1)").arg(QLocale().toString(count)), QStringLiteral("resourcesHeading"),
            true);
    for (int i = 0; i < qMin(count, shownAtMost); ++i) {
        addLine(line(resources[i]), QStringLiteral("resource%1").arg(i + 1));
    }
    if (count > shownAtMost) {
        addLine(tr("and %n more", nullptr, count - shownAtMost), QStringLiteral("resourcesMore"));
    }
}

void ResourceList::addLine(const QString &text, const QString &objectName, bool heading)
{
    auto *label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    look::setTextSize(*label, look::TextSize::Body, heading);
    m_layout->addWidget(label);
    label->show();
}

} // namespace patchbay
