# Completion of patchbayctl(1) for bash. Commands, options, apps and connections are asked of the program itself.
# shellcheck shell=bash

_patchbayctl_ask() {
    LC_ALL=C "${COMP_WORDS[0]/#\~/$HOME}" "$@" 2>/dev/null </dev/null
}

_patchbayctl_first_column() {
    sed -n '2,$s/^\([^ ]*\).*/\1/p'
}

_patchbayctl_offer() {
    mapfile -t COMPREPLY < <(compgen "$@" -- "${COMP_WORDS[COMP_CWORD]}")
}

# Offers what the help calls a value by.
_patchbayctl_offer_value() {
    case $1 in
        DIR) compopt -o filenames; _patchbayctl_offer -d ;;
        FILE) compopt -o filenames; _patchbayctl_offer -f ;;
        APP) _patchbayctl_offer -W "$(_patchbayctl_ask apps | _patchbayctl_first_column)" ;;
        CONNECTION) _patchbayctl_offer -W "$(_patchbayctl_ask "${place[@]}" list | _patchbayctl_first_column)" ;;
        STATUS) _patchbayctl_offer -W "valid limited rejected expired misconfigured unreachable unchecked" ;;
    esac
}

_patchbayctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' help value usage place=() i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            --data-dir)
                ((i + 1 < COMP_CWORD)) && place=(--data-dir "${COMP_WORDS[i + 1]/#\~/$HOME}")
                ((i++))
                ;;
            -*) ;;
            *) [[ -n $command ]] || command=${COMP_WORDS[i]} ;;
        esac
    done
    if [[ -z $command ]]; then
        help=$(_patchbayctl_ask --help)
    else
        help=$(_patchbayctl_ask "$command" --help)
    fi

    if [[ $previous == -* ]]; then
        value=$(sed -n "s/^  \(-., \)\{0,1\}$previous \([A-Z=]\{1,\}\)  .*/\2/p" <<<"$help")
        if [[ -n $value ]]; then
            _patchbayctl_offer_value "$value"
            return
        fi
    fi
    if [[ $current == -* ]]; then
        _patchbayctl_offer -W "$(sed -n 's/^  \(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p' <<<"$help")"
    elif [[ -z $command ]]; then
        _patchbayctl_offer -W "$(sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z-]*\) .*/\1/p' <<<"$help")"
    else
        usage=${help%%$'\n'*}
        case $usage in
            *"--validate"*) [[ " ${COMP_WORDS[*]} " == *" --validate "* ]] && _patchbayctl_offer_value FILE ;;
            *" $command APP"*) _patchbayctl_offer_value APP ;;
            *" $command NAME"* | *" $command [NAME"*) _patchbayctl_offer_value CONNECTION ;;
            *" $command FILE"* | *" $command [FILE"*) _patchbayctl_offer_value FILE ;;
        esac
    fi
}

complete -F _patchbayctl patchbayctl
