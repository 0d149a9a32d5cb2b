#pragma once

#include <QString>
#include <QWidget>

namespace patchbay
{

/// A value under its caption.
class Fact : public QWidget
{
    Q_OBJECT

public:
    Fact(const QString &objectName, const QString &caption, const QString &value, QWidget *parent = nullptr);
};

} // namespace patchbay
