#include "ui/mainwindow/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

namespace patchbay
{

namespace
{

QMimeData *markedText(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    // Klipper and others that follow it on X11 and Wayland.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
#ifdef Q_OS_WIN
    const QByteArray no(4, '\0');
    for (const char *format : {"ExcludeClipboardContentFromMonitorProcessing", "Clipboard Viewer Ignore",
                               "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"}) {
        data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1String(format)),
                      no);
    }
#endif
#ifdef Q_OS_MACOS
    data->setData(QStringLiteral("org.nspasteboard.ConcealedType"), QByteArrayLiteral("1"));
#endif
    return data;
}

} // namespace

SecretClipboard::SecretClipboard(std::chrono::seconds delay, QObject *parent)
    : QObject(parent)
    , m_delay(delay)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_salt.resize(16);
    QRandomGenerator::system()->generate(m_salt.begin(), m_salt.end());
    m_print = print(secret.reveal());
    QGuiApplication::clipboard()->setMimeData(markedText(secret));
    m_left = static_cast<int>(m_delay.count());
    m_timer.start();
    emit remaining(m_left);
}

void SecretClipboard::tick()
{
    if (--m_left > 0) {
        emit remaining(m_left);
        return;
    }
    clear();
    emit cleared();
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (!isHolding()) {
        return;
    }
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard && print(clipboard->text().toUtf8()) == m_print) {
        clipboard->clear();
    }
    m_print.clear();
}

QByteArray SecretClipboard::print(const QByteArray &text) const
{
    return QCryptographicHash::hash(m_salt + text, QCryptographicHash::Sha256);
}

} // namespace patchbay
