#pragma once

#include <QString>
#include <QWidget>

class QAction;

namespace patchbay::testing
{

/// Drives a window and the dialogs on it by the names of its controls, as a user or a screen reader would.
class WidgetDriver
{
public:
    /// What is shown under that name, the window itself included; null where nothing is.
    template <typename Widget = QWidget> Widget *find(const QString &name) const
    {
        for (Widget *widget : root()->findChildren<Widget *>(name)) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }
    bool shows(const QString &name) const { return find(name) != nullptr; }
    QString
    text(const QString &name) const; ///< of a label, line, button or hint; empty where it is not shown
    QString hint(const QString &field) const { return text(field + QStringLiteral("Hint")); }

    void type(const QString &field, const QString &text);  ///< key by key, over what is there
    void paste(const QString &field, const QString &text); ///< all at once, over what is there
    void press(const QString &button);
    void trigger(const QString &action); ///< fails the test where it is disabled
    QAction *action(const QString &name) const;

protected:
    virtual ~WidgetDriver() = default;
    virtual QWidget *root() const = 0;
};

} // namespace patchbay::testing
