# shellcheck shell=bash disable=SC2034,SC2154
# What the installed programs do.

check_version() {
    local said
    said=$(wine "$programs/patchbayctl.exe" --version)
    [ "$said" = "patchbayctl $version" ] || fail "patchbayctl says '$said'."
    checked "patchbayctl --version in a pipe: $said, its line ended as it was written"
}

wait_for_window() {
    local window=""
    for _ in $(seq 180); do
        window=$(xdotool search --onlyvisible --name '^Patchbay' 2>/dev/null | head -n 1) || true
        [ -z "$window" ] || return 0
        sleep 1
    done
    fail "patchbay.exe showed no window within three minutes."
}

check_window() {
    local picture=$results/window.png colours
    wine64 "$programs/patchbay.exe" &
    wait_for_window
    # Shown is not yet drawn.
    for _ in $(seq 60); do
        import -window root "$picture"
        colours=$(identify -format %k "$picture")
        [ "$colours" -lt 100 ] || break
        sleep 1
    done
    [ "$colours" -ge 100 ] || fail "The window stays empty: $picture"
    # As the user would close it.
    wine taskkill /im patchbay.exe >/dev/null 2>&1
    settle
    has "$(local_data)/Patchbay/connections.db"
    checked "patchbay.exe shows its window ($picture) and ends when it is closed"
}

service() { python3 -c 'import json, sys; value = json.load(open(sys.argv[1]))["services"]["windmill"]
for key in sys.argv[2:]: value = value[key]
print(value)' "$work/sandbox.json" "$@"; }

start_sandbox() {
    token=$("$sandbox" --tokens | awk -F '\t' '$1 == "windmill" && $2 == "developer" { print $3 }')
    "$sandbox" --ports auto --apps okta >"$work/sandbox.json" 2>"$work/sandbox.log" &
    sandbox_process=$!
    for _ in $(seq 300); do
        [ ! -s "$work/sandbox.json" ] || return 0
        sleep 0.1
    done
    cat "$work/sandbox.log" >&2
    fail "The sandbox services did not start."
}

ctl() { wine "$programs/patchbayctl.exe" "$@"; }

# usage: check_connection NAME ARGUMENT...
check_connection() {
    local name=$1 listed revealed before
    shift
    before=$(credential_count)
    printf '%s' "$token" | ctl add windmill --name "$name" --description "Prüfung – 接続" --secret-stdin "$@" --json \
        >"$work/added.json" 2>"$work/added.err" || { cat "$work/added.json" "$work/added.err" >&2; fail "$name was not added."; }
    settle
    [ "$(credential_count)" = $((before + 1)) ] || fail "The token of $name is not in the Credential Manager."
    listed=$(ctl list --json | python3 -c 'import json, sys
for one in json.load(sys.stdin)["connections"]: print(one["name"], one["status"]["verdict"], one["description"])')
    grep -qx "$name valid Prüfung – 接続" <<<"$listed" || fail "The list does not show $name: $listed"
    revealed=$(ctl reveal "$name")
    [ "$revealed" = "$token" ] || fail "The token of $name comes back changed."
    checked "$name: checked, added, listed and revealed; its token is in the Credential Manager"
}

# As at a prompt: what a person types there is not shown.
check_console() {
    ANSWER=$token python3 "$here/checks/console.py" "shown):" wine64 "$programs/patchbayctl.exe" add windmill \
        --name at-a-console --instance-url "$(service url)" >"$work/console.txt" || { cat "$work/console.txt" >&2; fail "patchbayctl failed at a console."; }
    ! grep -q "$token" "$work/console.txt" || fail "The console shows the token that is typed."
    grep -q ada@example.com "$work/console.txt" || fail "The console does not show whose token it is."
    [ "$(ctl reveal at-a-console)" = "$token" ] || fail "What was typed at the console comes back changed."
    ctl remove at-a-console --yes >/dev/null
    settle
    checked "at a console: asks for the token without showing it, and adds the connection"
}

# The list and the token as they were before.
check_connection_kept() {
    [ "$(ctl reveal "$1")" = "$token" ] || fail "The token of $1 is not the same."
    ctl check "$1" >/dev/null || fail "$1 cannot be checked any more."
    checked "$1: its token is the same after installation in place, and is checked again"
}

check_portable() {
    unzip -q "$dist"/*-windows-x64.zip -d "$work/portable"
    local folder said
    folder=$(find "$work/portable" -mindepth 1 -maxdepth 1 -type d)
    mv "$folder" "$work/portable/another place"
    said=$(wine "$work/portable/another place/patchbayctl.exe" list --json | grep -c "over-https" || true)
    [ "$said" -ge 1 ] || fail "The portable programs do not see the connections."
    checked "the portable ZIP runs from another folder, with a blank in its name"
}

check_connection_removed() {
    local before
    before=$(credential_count)
    ctl remove "$1" --yes >/dev/null || fail "$1 was not removed."
    settle
    [ "$(credential_count)" = $((before - 1)) ] || fail "The token of $1 is still in the Credential Manager."
    checked "$1: removed, and its token with it"
}

check_refusals() {
    local status=0 said
    said=$(head -c 3000 /dev/zero | tr '\0' x | ctl add windmill --name too-long --unchecked \
        --instance-url "$(service url)" --secret-stdin 2>&1) || status=$?
    [ "$status" = 7 ] || fail "A token of 3,000 bytes ended with $status: $said"
    [[ "$said" == *"does not fit into Windows Credential Manager"* ]] || fail "A token of 3,000 bytes: $said"
    [ "$(ctl list --json | grep -c too-long)" = 0 ] || fail "A connection without its token was kept."
    status=0
    printf WmWrongT00obswHGETh8lMYQOymAAiTd | ctl add windmill --name wrong --instance-url "$(service url)" --secret-stdin \
        >/dev/null 2>&1 || status=$?
    [ "$status" = 4 ] || fail "A wrong token ended with $status instead of 4."
    status=0
    printf '%s' "$token" | ctl add windmill --name untrusted --instance-url "$(service tls privateCa)" --secret-stdin \
        >/dev/null 2>&1 || status=$?
    [ "$status" = 6 ] || fail "A certificate of an unknown authority ended with $status instead of 6."
    checked "refused with the right exit codes: a token over 2,560 bytes, a wrong one, an untrusted certificate"
}
