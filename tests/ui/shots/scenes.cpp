#include "tests/ui/shots/scenes.h"

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

QList<Scene> scenes()
{
    return {
        {u"list"_s, shootList},         {u"details"_s, shootDetails}, {u"dialogs"_s, shootDialogs},
        {u"messages"_s, shootMessages}, {u"wizard"_s, shootWizard},   {u"apps"_s, shootApps},
    };
}

} // namespace patchbay::testing
