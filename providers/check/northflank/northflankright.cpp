#include "providers/check/northflank/northflankright.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

NorthflankRight::NorthflankRight(const NorthflankStatePtr &state, NorthflankPermission permission)
    : CheckAction(permission == NorthflankPermission::Update ? u"secret-groups-update"_s
                                                             : u"secret-groups-read"_s,
                  permission == NorthflankPermission::Update ? tr("Update secret groups")
                                                             : tr("Read the values of secret groups"))
    , m_state(state)
    , m_permission(permission)
{
}

void NorthflankRight::start(CheckContext &, const Done &done)
{
    const bool isUpdate = m_permission == NorthflankPermission::Update;
    switch (shows(m_state->permissions, m_permission)) {
    case PermissionShown::Granted:
        done(Finding::passed(tr("The role of the token has this permission.")));
        return;
    case PermissionShown::Missing:
        done(isUpdate
                 ? Finding::limited(
                       tr("The role of the token does not let it update secret groups."),
                       tr("Add the permission Config & Secrets > Secret Groups > Update to the role."))
                 : Finding::limited(
                       tr("The role of the token does not let it read the values of secret groups."),
                       tr("Add the permission Config & Secrets > Secret Groups > Read Values to the role.")));
        return;
    case PermissionShown::NotTold:
        done(Finding::unknown(
            tr("Northflank does not show whether the token may do this, and trying it would change "
               "or reveal secrets."),
            tr("Look at the role of the token in Northflank.")));
        return;
    }
}

} // namespace patchbay
