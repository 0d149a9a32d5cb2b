#include "ui/look/secretedit.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace patchbay;

class SecretEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isMaskedUntilRevealed();
    void revealButtonIsNamedAfterTheField();
    void keepsNoUndoHistory();
    void typingKeepsTheCursor();
    void maskedTextCannotBeCopied();
    void clearingMasksAgain();
    void clearingSparesCopies();
    void hidingMasksAgain();

private:
    std::unique_ptr<look::SecretEdit> m_edit;
    QToolButton *m_reveal = nullptr;
};

void SecretEditTest::init()
{
    m_edit = std::make_unique<look::SecretEdit>();
    m_edit->setLabel(u"accessToken"_s, u"Access Token"_s);
    m_reveal = m_edit->findChild<QToolButton *>(u"accessTokenReveal"_s);
    QVERIFY(m_reveal);
    m_edit->show();
    m_edit->line()->setFocus();
}

void SecretEditTest::isMaskedUntilRevealed()
{
    QTest::keyClicks(m_edit->line(), u"abc"_s);
    QCOMPARE(m_edit->line()->echoMode(), QLineEdit::Password);
    QVERIFY(!m_edit->line()->displayText().contains(u'a'));
    QTest::mouseClick(m_reveal, Qt::LeftButton);
    QCOMPARE(m_edit->line()->displayText(), u"abc"_s);
    QTest::mouseClick(m_reveal, Qt::LeftButton);
    QVERIFY(!m_edit->line()->displayText().contains(u'a'));
    QCOMPARE(m_edit->text(), u"abc"_s);
}

void SecretEditTest::revealButtonIsNamedAfterTheField()
{
    QCOMPARE(m_edit->line()->objectName(), u"accessToken"_s);
    QCOMPARE(m_edit->line()->accessibleName(), u"Access Token"_s);
    QCOMPARE(m_reveal->accessibleName(), u"Show Access Token"_s);
    m_reveal->click();
    QCOMPARE(m_reveal->accessibleName(), u"Hide Access Token"_s);
}

void SecretEditTest::keepsNoUndoHistory()
{
    m_reveal->click();
    QTest::keyClicks(m_edit->line(), u"first"_s);
    m_edit->line()->selectAll();
    QTest::keyClicks(m_edit->line(), u"second"_s);
    QVERIFY(!m_edit->line()->isUndoAvailable());
    m_edit->line()->undo();
    QCOMPARE(m_edit->text(), u"second"_s);
}

void SecretEditTest::typingKeepsTheCursor()
{
    QSignalSpy edited(m_edit.get(), &look::SecretEdit::edited);
    QTest::keyClicks(m_edit->line(), u"ad"_s);
    m_edit->line()->setCursorPosition(1);
    QTest::keyClicks(m_edit->line(), u"bc"_s);
    QCOMPARE(m_edit->text(), u"abcd"_s);
    QCOMPARE(edited.count(), 4);
}

void SecretEditTest::maskedTextCannotBeCopied()
{
    QTest::keyClicks(m_edit->line(), u"abc"_s);
    QVERIFY(m_edit->line()->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QVERIFY(m_edit->line()->inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
    QVERIFY(!m_edit->line()->dragEnabled());
}

void SecretEditTest::clearingMasksAgain()
{
    m_reveal->click();
    m_edit->setText(u"abc"_s);
    m_edit->clear();
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(m_edit->line()->echoMode(), QLineEdit::Password);
}

void SecretEditTest::clearingSparesCopies()
{
    m_edit->setText(u"literal"_s);
    const QString copy = m_edit->text();
    m_edit->clear();
    QCOMPARE(copy, u"literal"_s);
    QTest::keyClicks(m_edit->line(), u"typed"_s);
    const QString typed = m_edit->text();
    m_edit->clear();
    QCOMPARE(typed, u"typed"_s);
}

void SecretEditTest::hidingMasksAgain()
{
    m_reveal->click();
    m_edit->hide();
    m_edit->show();
    QCOMPARE(m_edit->line()->echoMode(), QLineEdit::Password);
}

QTEST_MAIN(SecretEditTest)
#include "test_secretedit.moc"
