#include "ui/wizard/certificaterow.h"

#include "app/connections/connectiondraft.h"
#include "ui/look/metrics.h"
#include "ui/wizard/wizardstep.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace patchbay
{

namespace
{
constexpr qint64 mostBytes = 1024 * 1024;
}

CertificateRow::CertificateRow(QWidget *parent)
    : FormRow(QStringLiteral("caFile"), tr("Certificate authority file"), parent)
    , m_path(new QLineEdit(this))
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    auto *button = new QPushButton(tr("Browse…"), line);
    nameControl(button, QStringLiteral("caFileBrowse"), button->text());
    layout->addWidget(m_path, 1);
    layout->addWidget(button);
    setEditor(line, m_path);
    markOptional();
    m_path->setPlaceholderText(tr("PEM file of a private authority"));
    connect(button, &QPushButton::clicked, this, &CertificateRow::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        hint()->clear();
        emit edited();
    });
}

void CertificateRow::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Certificate File"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_path->setText(QDir::toNativeSeparators(file));
        validate();
    });
    dialog->open();
}

void CertificateRow::write(ConnectionDraft &draft) const
{
    const QString path = m_path->text().trimmed();
    draft.caFile = path.isEmpty() ? QString() : QDir(QDir::fromNativeSeparators(path)).absolutePath();
}

void CertificateRow::read(const ConnectionDraft &draft)
{
    m_path->setText(QDir::toNativeSeparators(draft.caFile));
}

bool CertificateRow::validate()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path.isEmpty()) {
        return true;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(tr("This file cannot be read. Choose another one."));
        return false;
    }
    if (!file.read(mostBytes).contains("-----BEGIN CERTIFICATE-----")) {
        showProblem(tr("There is no certificate in PEM form in this file. Choose another one."));
        return false;
    }
    return true;
}

bool CertificateRow::hasInput() const
{
    return !m_path->text().isEmpty();
}

void CertificateRow::clear()
{
    m_path->clear();
}

} // namespace patchbay
