#include "tests/sandbox/gzip.h"

#include <QtEndian>

#include <array>

namespace patchbay::sandbox
{

namespace
{

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1) != 0 ? 0xedb88320u ^ (value >> 1) : value >> 1;
        }
        table[i] = value;
    }
    return table;
}

quint32 crc32(const QByteArray &data)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xffffffffu;
    for (const char byte : data) {
        crc = table[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    }
    return crc ^ 0xffffffffu;
}

QByteArray littleEndian(quint32 value)
{
    const quint32 swapped = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

QByteArray gzip(const QByteArray &data)
{
    // qCompress() gives a length of 4 bytes and a zlib stream: 2 bytes, deflated data, 4 bytes of checksum.
    const QByteArray deflated = qCompress(data, 6).mid(6).chopped(4);
    const QByteArray header("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
    return header + deflated + littleEndian(crc32(data)) + littleEndian(quint32(data.size()));
}

} // namespace patchbay::sandbox
