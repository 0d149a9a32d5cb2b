#include "providers/descriptor/descriptorfile.h"

#include "providers/descriptor/descriptorreader.h"

#include <QFile>
#include <QFileInfo>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// Why this must not be opened; empty where it may be. Opening a pipe would wait for its other end.
QString problemOf(const QFileInfo &file)
{
    if (file.isSymbolicLink() || file.isShortcut()) {
        return u"is a link: put the file itself there"_s;
    }
    if (!file.exists()) {
        return u"there is no such file"_s;
    }
    if (file.isDir()) {
        return u"is a folder"_s;
    }
    if (!file.fileName().endsWith(".json"_L1)) {
        return u"the file's name must end in .json"_s;
    }
    if (!file.isFile()) {
        return u"is no regular file"_s;
    }
    if (file.size() > maxDescriptorBytes) {
        return u"is larger than 256 KiB"_s;
    }
#ifdef Q_OS_UNIX
    if (file.permission(QFileDevice::WriteOther)) {
        return u"can be changed by every user of this machine: take that right away"_s;
    }
#endif
    return {};
}

/// The first line that is not UTF-8, from 1; 0 where all are.
int lineOutsideUtf8(const QByteArray &bytes)
{
    if (bytes.isValidUtf8()) {
        return 0;
    }
    int number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (!line.isValidUtf8()) {
            break;
        }
    }
    return number;
}

} // namespace

std::expected<ProviderDescriptor, CatalogProblem> readDescriptorFile(const QString &path)
{
    const auto refused = [&path](const QString &reason) {
        return std::unexpected(CatalogProblem{path, reason});
    };
    const QFileInfo info(path);
    if (const QString problem = problemOf(info); !problem.isEmpty()) {
        return refused(problem);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(u"cannot be read: "_s + file.errorString());
    }
    // One byte more than allowed, as it may have grown meanwhile.
    const QByteArray bytes = file.read(maxDescriptorBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return refused(u"cannot be read: "_s + file.errorString());
    }
    if (const int line = lineOutsideUtf8(bytes)) {
        return refused(u"line %1: is not UTF-8"_s.arg(line));
    }
    auto app = parseDescriptor(info.fileName(), bytes);
    if (!app) {
        return refused(app.error().reason);
    }
    return app;
}

} // namespace patchbay
