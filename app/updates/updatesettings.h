#pragma once

#include <QDateTime>
#include <QString>

namespace patchbay
{

/// What is kept about looking for new versions: whether the user wants it, and when it was done last.
class UpdateSettings
{
public:
    explicit UpdateSettings(QString file);

    bool isWanted() const; ///< never before the user said so
    void setWanted(bool wanted);
    QDateTime asked() const; ///< invalid where it never was
    void setAsked(const QDateTime &when);

private:
    QString m_file;
};

} // namespace patchbay
