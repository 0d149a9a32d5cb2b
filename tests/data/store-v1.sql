CREATE TABLE connections (
    id BLOB PRIMARY KEY NOT NULL,
    state INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    app TEXT NOT NULL,
    identity TEXT NOT NULL,
    verdict INTEGER NOT NULL,
    expires_at INTEGER,
    user_expires_at INTEGER,
    never_expires INTEGER NOT NULL,
    checked_at INTEGER NOT NULL,
    method TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    fields TEXT NOT NULL,
    plain_http INTEGER NOT NULL,
    ca_file TEXT NOT NULL,
    vault_keys TEXT NOT NULL,
    key_serial INTEGER NOT NULL DEFAULT 1,
    owner TEXT
) WITHOUT ROWID;
CREATE TABLE reports (
    connection BLOB PRIMARY KEY NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
    report BLOB NOT NULL
);
CREATE TABLE vault_journal (
    key TEXT PRIMARY KEY NOT NULL,
    connection BLOB NOT NULL,
    owner TEXT
) WITHOUT ROWID;
CREATE INDEX unfinished ON connections (owner) WHERE state <> 1;
INSERT INTO connections (id, state, name, description, app, identity, verdict, expires_at, user_expires_at, never_expires, checked_at, method, version, created_at, updated_at, fields, plain_http, ca_file, vault_keys, key_serial, owner) VALUES
    (x'11111111222233334444555555555555', 1, 'my-windmill', 'Deploys of the demo', 'windmill', 'ada@example.com', 1, 3697358400, 3692649599, 0, 1795163415,
     'access-token', 1, 1795071600001, 1795071600002, '{"instanceUrl":"https://windmill.example.com","workspace":"demo"}',
     1, '/etc/ssl/private-ca.pem', '{"apiToken":"11111111-2222-3333-4444-555555555555/apiToken"}', 1, NULL);
INSERT INTO reports (connection, report) VALUES
    (x'11111111222233334444555555555555', CAST('{"verdict":"valid","checkedAt":"2026-11-20T08:30:15.250Z","identity":"ada@example.com","expiresAt":"2087-03-01T12:00:00.000Z","neverExpires":false,"scopes":["jobs:run","variables:write"],"resources":[{"kind":"Workspace","id":"demo","name":"Demo","detail":"Developer"}],"checks":[{"id":"token","title":"Token accepted","outcome":"passed","detail":"as Ada","hint":"nothing to do"}]}' AS BLOB));
INSERT INTO connections (id, state, name, description, app, identity, verdict, expires_at, user_expires_at, never_expires, checked_at, method, version, created_at, updated_at, fields, plain_http, ca_file, vault_keys, key_serial, owner) VALUES
    (x'22222222222222222222222222222222', 0, 'half-added', 'Deploys of the demo', 'windmill', 'ada@example.com', 1, 3697358400, 3692649599, 0, 1795163415,
     'access-token', 1, 1795071600001, 1795071600002, '{"instanceUrl":"https://windmill.example.com","workspace":"demo"}',
     1, '/etc/ssl/private-ca.pem', '{"apiToken":"11111111-2222-3333-4444-555555555555/apiToken"}', 1, 'gone-owner');
INSERT INTO vault_journal (key, connection, owner) VALUES ('gone/apiToken', x'11111111222233334444555555555555', 'gone-owner');
PRAGMA user_version=1;
