#pragma once

#include <QFont>

class QWidget;

namespace patchbay::look
{

/// The three text sizes. Title is for a window's or pane's one heading, Small for what stands under something
/// else.
enum class TextSize { Title, Body, Small };

/// `base` is the application's font.
QFont sized(const QFont &base, TextSize size, bool bold = false);
void setTextSize(QWidget &widget, TextSize size, bool bold = false);

} // namespace patchbay::look
