#include "tests/providers/descriptor/brokendescriptor.h"

#include "providers/descriptor/descriptorreader.h"

namespace patchbay::test
{

QByteArray soundDescriptor()
{
    return R"({
  "id": "small",
  "name": "Small",
  "category": "Tests",
  "aliases": ["little"],
  "monogram": "Sm",
  "color": "#123456",
  "methods": [
    {
      "id": "token",
      "name": "Token",
      "origin": "https://api.small.example",
      "fields": [
        {"key": "token", "label": "Token", "kind": "secret", "required": true, "maxLength": 99,
         "format": {"pattern": "^sm_", "hint": "A token starts with sm_."}},
        {"key": "team", "label": "Team", "kind": "text"}
      ],
      "help": {"steps": ["Make one."], "permissions": ["Read"], "url": "https://small.example/tokens"},
      "expiryTold": true,
      "auth": {"headers": {"Authorization": "Bearer {token}"}}
    },
    {
      "id": "own",
      "name": "Own Instance",
      "fields": [
        {"key": "instanceUrl", "label": "Instance URL", "kind": "instanceUrl", "default": "https://own.example"},
        {"key": "size", "label": "Size", "kind": "choice", "choices": ["s", "m"], "default": "s"},
        {"key": "token", "label": "Token", "kind": "secret", "required": true}
      ],
      "help": {"steps": ["Make one."], "url": "{instanceUrl}/tokens"},
      "auth": {"basic": {"password": "{token}"}}
    }
  ],
  "errorPointers": ["/message"],
  "checks": [
    {
      "id": "service",
      "title": "Service",
      "token": "none",
      "url": "/version",
      "headers": {"X-Probe": "1"},
      "expect": [{"pointer": "/service", "oneOf": ["small"]}],
      "passed": "Answers"
    },
    {
      "id": "user",
      "title": "User",
      "methods": ["token"],
      "url": "/user?team={team}",
      "expect": [{"pointer": "/id", "type": "string", "otherwise": {"verdict": "rejected", "detail": "No id."}}],
      "capture": [{"pointer": "/id", "as": "userId"}, {"pointer": "/name", "as": "identity"}],
      "statuses": [{"status": 401, "verdict": "rejected", "hint": "Make another."}],
      "passed": "Signed in as {identity}"
    },
    {
      "id": "sites",
      "title": "Sites",
      "methods": ["token"],
      "method": "POST",
      "url": "/users/{userId}/sites",
      "body": {"json": {"team": "{team}"}},
      "list": {
        "kind": "Site", "items": "/sites", "id": "/id", "name": "/name",
        "paging": {"kind": "page", "parameter": "page", "sizeParameter": "limit", "size": 100}
      },
      "passed": "{count} sites"
    },
    {"id": "rest", "title": "Rest", "methods": ["token"], "needs": ["userId"], "required": false, "custom": "jwt-claims"},
    {"id": "me", "title": "Me", "methods": ["own"], "url": "/me", "expect": [{"pointer": "/me", "exists": true}]}
  ],
  "environment": {"SMALL_TOKEN": "token"},
  "rateLimit": {"requests": 10, "seconds": 60},
  "sources": ["Made up."]
})";
}

QByteArray brokenDescriptor(const QByteArray &from, const QByteArray &to)
{
    QByteArray descriptor = soundDescriptor();
    const qsizetype at = descriptor.indexOf(from);
    if (at < 0 || descriptor.indexOf(from, at + 1) >= 0) {
        qFatal("not exactly once in the sound descriptor: %s", from.constData());
    }
    return descriptor.replace(at, from.size(), to);
}

QString problemOf(const QByteArray &descriptor)
{
    const auto app = parseDescriptor(QStringLiteral("small.json"), descriptor);
    return app ? QString() : app.error().text();
}

} // namespace patchbay::test
