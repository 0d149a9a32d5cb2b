#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace patchbay
{

namespace look
{
class TextLabel;
}

/// Lines of text of which the first ten are shown, and the others on demand.
class LongList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int fewLines = 10;

    LongList(const QString &objectName, const QStringList &lines, QWidget *parent = nullptr);

private:
    void showAll();

    QStringList m_lines;
    look::TextLabel *m_text = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace patchbay
