#include "providers/check/redactor.h"

#include <QByteArray>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// Shorter ones could not be told from ordinary words.
constexpr qsizetype shortestNeedle = 4;

/// The part of the Base64 text that stays the same whatever stands before and after the secret.
QByteArray base64Core(const QByteArray &secret, int offset)
{
    const QByteArray encoded = (QByteArray(offset, '\0') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const int head = offset == 0 ? 0 : offset + 1;
    const int tail = (offset + secret.size()) % 3 == 0 ? 0 : 1;
    return encoded.mid(head, std::max<qsizetype>(0, encoded.size() - head - tail));
}

QByteArrayList encodings(const QByteArray &secret)
{
    QByteArrayList all{secret, secret.toPercentEncoding(), secret.toPercentEncoding({}, "-._~"),
                       secret.toHex()};
    for (const int offset : {0, 1, 2}) {
        const QByteArray core = base64Core(secret, offset);
        QByteArray urlSafe = core;
        all.append(core);
        all.append(urlSafe.replace('+', '-').replace('/', '_'));
    }
    return all;
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // joiners, marks of direction and the like
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString visible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n' || c == U'\t' || c == U'\r') {
            result += u' ';
        } else if (!isInvisible(c)) {
            result += QChar::fromUcs4(c);
        }
    }
    return result.simplified();
}

} // namespace

void Redactor::add(const Secret &secret)
{
    for (const QByteArray &encoded : encodings(secret.reveal())) {
        const QString needle = visible(QString::fromUtf8(encoded));
        if (needle.size() >= shortestNeedle && !m_needles.contains(needle)) {
            m_needles.append(needle);
        }
    }
    std::sort(m_needles.begin(), m_needles.end(),
              [](const QString &left, const QString &right) { return left.size() > right.size(); });
}

QString Redactor::clean(const QString &text, qsizetype maxLength) const
{
    // Nothing can be hidden in what is thrown away, so only so much of a long text is looked at.
    const qsizetype looked = std::min(text.size(), 64 * maxLength);
    QString result = visible(text.first(looked));
    for (const QString &needle : m_needles) {
        result.replace(needle, "***"_L1, Qt::CaseInsensitive);
    }
    if (looked < text.size() && !m_needles.isEmpty()) {
        // The cut may have gone through a secret, whose first part is none that is known.
        result.chop(m_needles.constFirst().size());
    }
    if (result.size() > maxLength) {
        result.truncate(maxLength - 1);
        if (result.back().isHighSurrogate()) {
            result.chop(1);
        }
        result += QChar(0x2026);
    }
    return result;
}

} // namespace patchbay
