#include "ui/wizard/noappfound.h"

#include "app/services.h"
#include "ui/look/metrics.h"
#include "ui/look/textsize.h"
#include "ui/wizard/wizardstep.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

NoAppFound::NoAppFound(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("No matching apps"), this))
    , m_advice(new QLabel(this))
    , m_all(new QPushButton(tr("&Search All Categories"), this))
{
    m_heading->setObjectName(QStringLiteral("noMatchingApps"));
    m_heading->setAlignment(Qt::AlignCenter);
    look::setTextSize(*m_heading, look::TextSize::Body, true);
    m_advice->setObjectName(QStringLiteral("noMatchingAppsAdvice"));
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    nameControl(m_all, QStringLiteral("searchAllCategories"), m_all->text());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * look::grid, look::grid, 4 * look::grid, look::grid);
    layout->setSpacing(look::grid);
    layout->addStretch(1);
    layout->addWidget(m_heading);
    layout->addWidget(m_advice);
    layout->addSpacing(look::grid);
    layout->addWidget(m_all, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_all, &QPushButton::clicked, this, &NoAppFound::allCategoriesWanted);
}

void NoAppFound::tell(bool elsewhere)
{
    m_all->setVisible(elsewhere);
    m_advice->setText(elsewhere
                          ? tr("Other categories have matches.")
                          : tr("Check the spelling. An app that is missing can be added with a descriptor "
                               "of your own in %1.")
                                .arg(QDir::toNativeSeparators(customAppsDir())));
    setAccessibleName(m_heading->text() + QStringLiteral(". ") + m_advice->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace patchbay
