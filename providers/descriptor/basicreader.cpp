#include "providers/descriptor/basicreader.h"

namespace patchbay
{

BasicAuth readBasic(const JsonNode &node, TemplateUse use, TemplateReader &templates)
{
    node.allowKeys({"user", "password"});
    BasicAuth basic;
    if (const JsonNode user = node["user"]; user.exists()) {
        basic.user = templates.read(user, use);
    }
    if (const JsonNode password = node["password"]; password.exists()) {
        basic.password = templates.read(password, use);
    }
    return basic;
}

} // namespace patchbay
