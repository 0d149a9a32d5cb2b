#pragma once

#include "tests/ui/wizard/wizardshots.h"

#include <QList>
#include <QString>

namespace patchbay::testing
{

/// Plays a part of the application and has pictures taken of it. A new window gets a line in scenes().
struct Scene {
    QString name;
    void (*play)(const Shoot &shoot) = nullptr;
};

QList<Scene> scenes();

void shootList(const Shoot &shoot);
void shootDetails(const Shoot &shoot);
void shootDialogs(const Shoot &shoot);
void shootMessages(const Shoot &shoot);

} // namespace patchbay::testing
