# The sandbox's Windmill, and the connections that the tests of packages keep there. Sourced within screensession.sh.
# shellcheck shell=bash disable=SC2034,SC2154

start_service() {
    mkfifo "$1/service.in"
    "$2/patchbay-sandbox" --ports auto --until-stdin-closes <"$1/service.in" >"$1/service.json" 2>"$1/service.log" &
    exec 9>"$1/service.in"
    for _ in $(seq 400); do
        [ -s "$1/service.json" ] && break
        sleep 0.05
    done
    token=$("$2/patchbay-sandbox" --tokens | awk -F '\t' '$1 == "windmill" && $2 == "developer" { print $3 }')
    url=$(service_value "['windmill']['url']")
    tls_url=$(service_value "['windmill']['tls']['privateCa']")
    authority=$(service_value "['windmill']['tls']['caFile']")
    [ -n "$token$tls_url" ] || fail "the sandbox did not start: $(cat "$1/service.log")"
}

service_value() {
    python3 -c "import json, sys; print(json.load(open(sys.argv[1]))['services']$1)" "$work/service.json"
}

stop_service() {
    exec 9>&-
    wait
}

# The tokens that the keyring itself holds for Patchbay, asked by a program that is none of ours.
kept_tokens() {
    secret-tool search --all server Patchbay 2>&1 | sed -n 's/^secret = //p' | sort
}

# add NAME URL [OPTION…]
add() {
    local name=$1 address=$2
    shift 2
    printf %s "$token" | "$bin/patchbayctl" add windmill --name "$name" --instance-url "$address" --secret-stdin "$@" >/dev/null \
        || fail "patchbayctl could not add $name at $address"
}

names() {
    "$bin/patchbayctl" list --json | python3 -c 'import json, sys
print(*(one["name"] + ":" + one["status"]["verdict"] for one in json.load(sys.stdin)["connections"]))'
}
