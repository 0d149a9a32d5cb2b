#include "tests/ui/widgetdriver.h"

#include "ui/look/hintlabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>

namespace patchbay::testing
{

QString WidgetDriver::text(const QString &name) const
{
    const QWidget *widget = find(name);
    if (const auto *hint = qobject_cast<const look::HintLabel *>(widget)) {
        return hint->text();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        return line->text();
    }
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return button->text();
    }
    if (const auto *box = qobject_cast<const QMessageBox *>(widget)) {
        return box->text();
    }
    return {};
}

void WidgetDriver::type(const QString &field, const QString &text)
{
    QWidget *widget = find(field);
    QVERIFY2(widget, qPrintable(field));
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
}

void WidgetDriver::paste(const QString &field, const QString &text)
{
    QWidget *widget = find(field);
    QVERIFY2(widget, qPrintable(field));
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->selectAll();
        line->insert(text);
    } else if (auto *edit = qobject_cast<QPlainTextEdit *>(widget)) {
        edit->setPlainText(text);
    }
}

void WidgetDriver::press(const QString &button)
{
    auto *widget = find<QAbstractButton>(button);
    QVERIFY2(widget, qPrintable(button));
    QVERIFY2(widget->isEnabled(), qPrintable(button));
    QTest::mouseClick(widget, Qt::LeftButton);
}

QAction *WidgetDriver::action(const QString &name) const
{
    return root()->findChild<QAction *>(name);
}

void WidgetDriver::trigger(const QString &name)
{
    QAction *found = action(name);
    QVERIFY2(found, qPrintable(name));
    QVERIFY2(found->isEnabled(), qPrintable(name));
    found->trigger();
}

} // namespace patchbay::testing
