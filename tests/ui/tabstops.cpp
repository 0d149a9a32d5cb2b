#include "tests/ui/tabstops.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QWidget>

namespace patchbay::testing
{

namespace
{

QString nameToOthers(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString shownOn(const QAbstractButton &button)
{
    return QString(button.text()).remove(u'&');
}

bool isWronglyNamed(QWidget *widget)
{
    const QString name = nameToOthers(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return name.isEmpty() || widget->objectName().isEmpty() ||
           (button && !button->text().isEmpty() && name != shownOn(*button));
}

} // namespace

QList<QWidget *> tabStops(const QWidget &root)
{
    QList<QWidget *> stops;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (widget->isVisible() && widget->isEnabled() && !inner && !widget->focusProxy() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0) {
            stops.append(widget);
        }
    }
    return stops;
}

QStringList wronglyNamed(const QWidget &root)
{
    QStringList wrong;
    for (QWidget *widget : tabStops(root)) {
        if (isWronglyNamed(widget)) {
            wrong.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
                         QLatin1String(" called ") + nameToOthers(widget));
        }
    }
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy() &&
            label->buddy()->accessibleName() != QString(label->text()).remove(u'&')) {
            wrong.append(label->text());
        }
    }
    return wrong;
}

} // namespace patchbay::testing
