#include "ui/dialogs/connectiondialog.h"

#include "app/connections/connectionapp.h"
#include "app/services.h"
#include "app/text/problemtext.h"
#include "ui/dialogs/checkpanel.h"
#include "ui/look/metrics.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace patchbay
{

ConnectionDialog::ConnectionDialog(Services &services, const Connection &connection, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_connection(connection)
    , m_app(knownAppOf(connection, services.catalog))
    , m_panel(new CheckPanel(services))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);

    auto *body = new QWidget;
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    m_body->setSpacing(2 * look::grid);
    m_body->addWidget(m_panel);
    m_body->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("dialogBody"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    setSaveText(tr("&Save"));
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    foot->addWidget(buttons);
    layout->addLayout(foot);

    connect(m_save, &QPushButton::clicked, this, [this] { submit(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);
    connect(m_panel, &CheckPanel::tryAgain, this, [this] { submit(); });
    connect(m_panel, &CheckPanel::saveAnyway, this,
            [this](const CheckReport &report, Acceptance acceptance) { store(report, acceptance); });
    connect(m_panel, &CheckPanel::ended, this, [this](const std::optional<CheckReport> &report) {
        setBusy(false);
        showPanel();
        if (report && report->verdict == Verdict::Valid) {
            store(*report, Acceptance::ValidOnly);
        }
    });
}

const MethodDescriptor *ConnectionDialog::method() const
{
    return m_app ? m_app->method(m_connection.method) : nullptr;
}

QString ConnectionDialog::appName() const
{
    return m_app ? m_app->name : m_connection.app;
}

ConnectionDraft ConnectionDialog::draft() const
{
    ConnectionDraft draft;
    draft.app = m_app;
    draft.method = m_connection.method;
    draft.name = m_connection.name.text();
    draft.description = m_connection.description;
    draft.fields = m_connection.fields;
    draft.expiresOn = m_connection.expiresOn;
    draft.plainHttp = m_connection.plainHttp;
    draft.caFile = m_connection.caFile;
    return draft;
}

void ConnectionDialog::setForm(QWidget *form)
{
    m_form = form;
    m_body->insertWidget(0, form);
    constexpr int width = 60 * look::grid;
    const int formHeight =
        form->hasHeightForWidth() ? form->heightForWidth(width - 4 * look::grid) : form->sizeHint().height();
    resize(width, std::min(formHeight + 18 * look::grid, 70 * look::grid));
}

void ConnectionDialog::setHelp(QWidget *help)
{
    m_body->insertWidget(m_body->indexOf(m_panel) + 1, help);
    resize(width(), std::min(height() + help->sizeHint().height(), 70 * look::grid));
}

void ConnectionDialog::setSaveText(const QString &text)
{
    m_save->setText(text);
    m_save->setAccessibleName(QString(text).remove(u'&'));
}

void ConnectionDialog::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void ConnectionDialog::fail(const Error &error)
{
    setBusy(false);
    m_panel->showProblem(sentence(error, m_services.vault->displayName()));
    showPanel();
}

void ConnectionDialog::showPanel()
{
    // The panel gets its height with the next layout; only then there is something to scroll to.
    QTimer::singleShot(0, m_panel, [this] {
        findChild<QScrollArea *>(QStringLiteral("dialogBody"))->ensureWidgetVisible(m_panel);
    });
}

void ConnectionDialog::reject()
{
    giveUp();
    m_panel->clear();
    QDialog::reject();
}

} // namespace patchbay
