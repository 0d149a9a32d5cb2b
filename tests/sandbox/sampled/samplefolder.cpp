#include "tests/sandbox/sampled/samplefolder.h"

#include <QDir>

#include <algorithm>

namespace patchbay::sandbox
{

using namespace Qt::StringLiterals;

std::expected<QList<AppSamples>, QString> readSampleFolder(const QString &path)
{
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
    if (names.isEmpty()) {
        return std::unexpected(u"There are no samples in “%1”."_s.arg(path));
    }
    QList<AppSamples> all;
    for (const QString &name : names) {
        auto samples = AppSamples::read(folder.filePath(name));
        if (!samples) {
            return std::unexpected(samples.error());
        }
        all.append(std::move(*samples));
    }
    std::sort(all.begin(), all.end(),
              [](const AppSamples &one, const AppSamples &other) { return one.app < other.app; });
    return all;
}

} // namespace patchbay::sandbox
