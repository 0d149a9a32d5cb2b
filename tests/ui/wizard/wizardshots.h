#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace patchbay::testing
{

/// Takes a picture of a window under a name; the caller has chosen scale, colours and direction before.
using Shoot = std::function<void(QWidget &window, const QString &name)>;

/// Walks the wizard through each of its pages and states, and has a picture taken of each.
void shootWizard(const Shoot &shoot);
/// The app page with the whole catalogue, and the forms of apps that have more than a token.
void shootApps(const Shoot &shoot);

} // namespace patchbay::testing
