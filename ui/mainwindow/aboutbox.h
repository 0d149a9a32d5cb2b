#pragma once

class QWidget;

namespace patchbay
{

void openAboutBox(QWidget *window);

} // namespace patchbay
