#include "ui/about/updatepanel.h"

#include "app/updates/updatecheck.h"
#include "providers/base/identity.h"
#include "ui/look/hintlabel.h"
#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"
#include "ui/wizard/wizardstep.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

using look::HintLabel;

UpdatePanel::UpdatePanel(UpdateCheck &updates, QWidget *parent)
    : QWidget(parent)
    , m_updates(updates)
    , m_wanted(new QCheckBox(tr("Check for new versions once a day"), this))
    , m_now(new QPushButton(tr("Check Now"), this))
    , m_open(new QPushButton(tr("Show Release"), this))
    , m_outcome(new HintLabel(this))
{
    nameControl(m_wanted, QStringLiteral("checkForVersions"), m_wanted->text());
    nameControl(m_now, QStringLiteral("checkNow"), m_now->text());
    nameControl(m_open, QStringLiteral("showRelease"), m_open->text());
    m_outcome->setObjectName(QStringLiteral("versionOutcome"));
    m_wanted->setChecked(updates.isWanted());
    m_now->setAutoDefault(false);
    m_open->setAutoDefault(false);
    m_open->hide();
    auto *meaning = new look::TextLabel(
        tr("Asks %1 which versions there are, and says nothing about you or your connections. Patchbay never "
           "installs one by itself.")
            .arg(updates.host()),
        look::TextLabel::Tone::Faint, this);
    meaning->setObjectName(QStringLiteral("checkForVersionsMeaning"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    buttons->addWidget(m_now);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_wanted);
    layout->addWidget(meaning);
    layout->addLayout(buttons);
    layout->addWidget(m_outcome);

    connect(m_wanted, &QCheckBox::toggled, this, [this](bool wanted) { m_updates.setWanted(wanted); });
    connect(m_now, &QPushButton::clicked, this, &UpdatePanel::lookNow);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_page); });
    connect(&updates, &UpdateCheck::found, this, [this](const Release &release) { showNewer(release); });
    connect(&updates, &UpdateCheck::ended, this, &UpdatePanel::showNewer);
}

void UpdatePanel::lookNow()
{
    m_now->setEnabled(false);
    m_open->hide();
    m_outcome->show(HintLabel::Tone::Note, tr("Asking %1").arg(m_updates.host()));
    m_updates.lookNow();
}

void UpdatePanel::showNewer(const Result<Release> &newer)
{
    m_now->setEnabled(true);
    m_open->setVisible(newer && !newer->version.isNull());
    if (!newer) {
        const QString problem =
            newer.error().code == ErrorCode::ServiceUnreachable
                ? tr("%1 could not be reached. Check your network, then try again.")
                : tr("What answered in place of %1 was no list of versions. Try again later, or look at the "
                     "website.");
        m_outcome->show(HintLabel::Tone::Problem, problem.arg(m_updates.host()));
    } else if (newer->version.isNull()) {
        m_outcome->show(HintLabel::Tone::Note,
                        tr("Patchbay %1 is the newest version.").arg(identity::version()));
    } else {
        m_page = newer->page;
        m_open->setToolTip(m_page.toString());
        m_outcome->show(HintLabel::Tone::Note,
                        tr("Patchbay %1 is available.").arg(newer->version.toString()));
    }
}

} // namespace patchbay
