#include "ui/look/hintlabel.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace patchbay;

class HintLabelTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNoSpaceWhileEmpty();
    void isNeverReadAsHtml();
};

void HintLabelTest::takesNoSpaceWhileEmpty()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *hint = new look::HintLabel(&form);
    layout->addWidget(hint);
    form.show();
    QCOMPARE(layout->sizeHint().height(), 0);
    hint->show(look::HintLabel::Tone::Problem, u"A name has no blanks."_s);
    QVERIFY(layout->sizeHint().height() > 0);
    QCOMPARE(hint->accessibleName(), u"A name has no blanks."_s);
    hint->clear();
    QCOMPARE(layout->sizeHint().height(), 0);
    hint->show(look::HintLabel::Tone::Hint, QString());
    QVERIFY(hint->isHidden());
}

void HintLabelTest::isNeverReadAsHtml()
{
    look::HintLabel hint;
    hint.show(look::HintLabel::Tone::Problem, u"<b>not bold</b>"_s);
    for (const QLabel *label : hint.findChildren<QLabel *>()) {
        if (!label->text().isEmpty()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    QCOMPARE(hint.text(), u"<b>not bold</b>"_s);
}

QTEST_MAIN(HintLabelTest)
#include "test_hintlabel.moc"
