#include "providers/check/windmill/windmillpath.h"

#include "providers/check/checkcontext.h"
#include "providers/check/windmill/windmillscope.h"

#include <QRegularExpression>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// Without the slash that many type at the end.
QString trimmedPath(const CheckContext &context)
{
    QString path = context.values().field(u"path"_s);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    return path;
}

} // namespace

WindmillPath::WindmillPath(const WindmillStatePtr &state)
    : CheckAction(u"path"_s, tr("Path"))
    , m_state(state)
{
}

bool WindmillPath::applies(const CheckContext &context) const
{
    return !trimmedPath(context).isEmpty();
}

void WindmillPath::start(CheckContext &context, const Done &done)
{
    QString workspace = context.values().field(u"workspace"_s);
    if (workspace.isEmpty() && m_state->workspaces && m_state->workspaces->size() == 1) {
        workspace = m_state->workspaces->first().id;
    }
    done(judge(trimmedPath(context), workspace));
}

Finding WindmillPath::judge(const QString &path, const QString &workspace) const
{
    static const QRegularExpression form(u"^[uf](/[A-Za-z0-9_.@+-]+)+$"_s);
    if (!form.match(path).hasMatch()) {
        return Finding::limited(tr("%1 is no path of Windmill.").arg(path),
                                tr("Fill in Path as f/ and a folder, or u/ and a user name."));
    }
    if (m_state->row && m_state->row->readOnly) {
        return Finding::limited(tr("The token may only read, so nothing can be written to %1.").arg(path),
                                tr("Create a token that is not read-only, then try again."));
    }
    if (m_state->row && !m_state->row->scopes.isEmpty() &&
        !grantOf(m_state->row->scopes, u"variables"_s, u"write"_s).covers(path)) {
        return Finding::limited(tr("The scopes of the token do not let it write variables to %1.").arg(path),
                                tr("Add variables:write for this path to the scopes of the token."));
    }
    if (workspace.isEmpty()) {
        return Finding::unknown(tr("A path lies within a workspace, and none is given."),
                                tr("Fill in Workspace to have the path checked."));
    }
    const auto role = m_state->roles.constFind(workspace);
    if (role == m_state->roles.cend()) {
        return Finding::unknown(
            tr("The role in the workspace %1 is not known, so neither is the right to write to %2.")
                .arg(workspace, path));
    }
    return judgeRole(path, *role);
}

Finding WindmillPath::judgeRole(const QString &path, const WindmillRole &role) const
{
    if (!role.mayWrite()) {
        return Finding::limited(tr("The user has no role that may write to %1.").arg(path),
                                tr("Ask an admin of the workspace for the role Developer."));
    }
    const Finding writable = Finding::passed(tr("The token may write variables to %1.").arg(path));
    const QString owner = path.section(u'/', 1, 1);
    if (role.kind == WindmillRole::Kind::Admin) {
        return writable;
    }
    if (path.startsWith("u/"_L1)) {
        return owner == role.username
                   ? writable
                   : Finding::limited(
                         tr("%1 belongs to another user.").arg(path),
                         tr("Use u/%1 or a folder that the user may write to.").arg(role.username));
    }
    if (role.writableFolders.contains(owner)) {
        return writable;
    }
    const QString hint = tr("Ask an owner of the folder for the right to write, or use another folder.");
    return role.readableFolders.contains(owner)
               ? Finding::limited(tr("The user may read the folder %1, but not write to it.").arg(owner),
                                  hint)
               : Finding::limited(tr("The user may not write to the folder %1, or there is none.").arg(owner),
                                  hint);
}

} // namespace patchbay
