#include "tests/ui/wizard/wizarddriver.h"

#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/windmill/windmillservice.h"
#include "ui/look/hintlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

namespace
{

constexpr int patience = 20000;
constexpr std::chrono::milliseconds shortWait(200); // for a store that another program has locked

QString folderBelow(const QTemporaryDir &folder)
{
    return folder.filePath(u"data"_s);
}

} // namespace

WizardDriver::WizardDriver()
    : windmill(std::make_shared<sandbox::WindmillService>())
    , netlify(std::make_shared<sandbox::NetlifyService>())
{
    const bool listening = windmill.start() && netlify.start();
    Q_ASSERT(listening);
    Q_UNUSED(listening)
    qputenv("PATCHBAY_API_BASE_NETLIFY", netlify.url().toEncoded());
    auto owned = std::make_unique<MemoryVault>();
    vault = owned.get();
    services = std::make_unique<Services>(ProviderCatalog::shipped(),
                                          ConnectionStore::open(folderBelow(folder), shortWait).value(),
                                          std::move(owned), std::make_unique<CheckEngine>());
}

WizardDriver::~WizardDriver() = default;

AddConnectionWizard &WizardDriver::open()
{
    m_wizard = std::make_unique<AddConnectionWizard>(*services, RecentApps(settingsFile()));
    m_wizard->show();
    m_wizard->activateWindow();
    if (!QTest::qWaitForWindowActive(m_wizard.get())) {
        qWarning("The wizard's window did not become active");
    }
    return *m_wizard;
}

bool WizardDriver::shows(const QString &name) const
{
    const QList<QWidget *> widgets = m_wizard->findChildren<QWidget *>(name);
    return std::any_of(widgets.begin(), widgets.end(),
                       [](const QWidget *widget) { return widget->isVisible(); });
}

QString WizardDriver::text(const QString &label) const
{
    if (!shows(label)) {
        return {};
    }
    const QWidget *widget = find<QWidget>(label);
    if (const auto *hint = qobject_cast<const look::HintLabel *>(widget)) {
        return hint->text();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        return line->text();
    }
    if (const auto *plain = qobject_cast<const QLabel *>(widget)) {
        return plain->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return button->text();
    }
    return {};
}

QString WizardDriver::accessibleName(const QString &name) const
{
    const QWidget *widget = find<QWidget>(name);
    return widget ? widget->accessibleName() : QString();
}

void WizardDriver::type(const QString &field, const QString &text)
{
    auto *widget = find<QWidget>(field);
    QVERIFY(widget);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
}

void WizardDriver::paste(const QString &field, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(find<QWidget>(field))) {
        line->setFocus();
        line->selectAll();
        line->insert(text);
    } else if (auto *edit = find<QPlainTextEdit>(field)) {
        edit->setFocus();
        edit->setPlainText(text);
    }
}

void WizardDriver::press(const QString &button)
{
    auto *widget = find<QAbstractButton>(button);
    QVERIFY2(widget, qPrintable(button));
    QVERIFY2(widget->isEnabled(), qPrintable(button));
    QTest::mouseClick(widget, Qt::LeftButton);
}

void WizardDriver::chooseApp(const QString &search)
{
    type(u"appSearch"_s, search);
    press(u"next"_s);
}

void WizardDriver::toConnectPage(const QString &app)
{
    open();
    chooseApp(app);
    press(u"next"_s);
    QCOMPARE(m_wizard->currentId(), AddConnectionWizard::ConnectPage);
}

void WizardDriver::connectTo(const sandbox::SandboxServer &server, const char *token)
{
    type(u"instanceUrl"_s, server.url().toString());
    type(u"accessToken"_s, QString::fromLatin1(token));
    press(u"next"_s);
    QCOMPARE(m_wizard->currentId(), AddConnectionWizard::CheckPage);
}

void WizardDriver::misbehave(sandbox::Misbehaviour kind, const QString &path)
{
    sandbox::Behaviour behaviour;
    behaviour.kind = kind;
    behaviour.path = path;
    windmill.setBehaviour(behaviour);
}

bool WizardDriver::waitForVerdict() const
{
    return QTest::qWaitFor([this] { return shows(u"verdictSentence"_s); }, patience);
}

void WizardDriver::insert(const QString &name)
{
    const Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(name).value()};
    QVERIFY(services->store->insertPending(connection));
    QVERIFY(services->store->markReady(connection.id));
}

bool WizardDriver::nothingIsStored() const
{
    const auto summaries = services->store->summaries();
    const auto unfinished = services->store->unfinished();
    const auto taken = services->store->nameTaken(u"my-windmill-connection"_s);
    return summaries && summaries->isEmpty() && unfinished && unfinished->pending.isEmpty() &&
           unfinished->keysToRemove.isEmpty() && taken && !*taken && vault->secrets().isEmpty();
}

QByteArray WizardDriver::secretOf(const Connection &connection, const QString &field) const
{
    return vault->secrets().value(connection.vaultKeys.value(field)).reveal();
}

} // namespace patchbay::testing
