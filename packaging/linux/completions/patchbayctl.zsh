#compdef patchbayctl
# Completion of patchbayctl(1) for zsh. Commands, options, apps and connections are asked of the program itself.

_patchbayctl_ask() {
    LC_ALL=C ${~words[1]} "$@" 2>/dev/null </dev/null
}

# The terms of one section of the help with what they mean, as _describe takes them.
_patchbayctl_terms() {
    awk -v section="$1" '
        function told() { if (term != "") print term ":" text; term = "" }
        /^[^ ]/ || /^$/ { told(); inside = index($0, section) == 1; next }
        inside && /^  [^ ]/ {
            told()
            start = match(substr($0, 3), /  /)
            term = substr($0, 3, start - 1)
            text = substr($0, start + 3)
            sub(/^ +/, "", text)
            sub(/^-., /, "", term)
            sub(/ .*/, "", term)
            next
        }
        inside { sub(/^ +/, ""); text = text " " $0 }
        END { told() }'
}

_patchbayctl_rows() {
    awk 'NR > 1 { split($0, column, /  +/); gsub(/:/, "\\:", column[2]); print column[1] ":" column[2] }'
}

_patchbayctl_offer_value() {
    local -a offered
    case $1 in
        DIR) _files -/ ;;
        FILE) _files ;;
        APP)
            offered=(${(f)"$(_patchbayctl_ask apps | _patchbayctl_rows)"})
            _describe -t apps app offered
            ;;
        CONNECTION)
            offered=(${(f)"$(_patchbayctl_ask $place list | _patchbayctl_rows)"})
            _describe -t connections connection offered
            ;;
        STATUS) _values status valid limited rejected expired misconfigured unreachable unchecked ;;
        *) _message -e values "$1" ;;
    esac
}

_patchbayctl() {
    local command help value usage i
    local current=${words[CURRENT]} previous=${words[CURRENT-1]}
    local -a place offered
    for ((i = 2; i < CURRENT; i++)); do
        case $words[i] in
            --data-dir)
                ((i + 1 < CURRENT)) && place=(--data-dir ${~words[i+1]})
                ((i++))
                ;;
            -*) ;;
            *) [[ -n $command ]] || command=$words[i] ;;
        esac
    done
    help=$(_patchbayctl_ask $command --help)

    if [[ $previous == -* ]]; then
        value=$(sed -n "s/^  \(-., \)\{0,1\}$previous \([A-Z=]\{1,\}\)  .*/\2/p" <<<"$help")
        if [[ -n $value ]]; then
            _patchbayctl_offer_value $value
            return
        fi
    fi
    if [[ $current == -* ]]; then
        offered=(${(f)"$(_patchbayctl_terms Options <<<"$help")"})
        _describe -o -t options option offered
    elif [[ -z $command ]]; then
        offered=(${(f)"$(_patchbayctl_terms Commands <<<"$help")"})
        _describe -t commands command offered
    else
        usage=${help%%$'\n'*}
        case $usage in
            *--validate*) [[ ${words[(I)--validate]} -gt 0 ]] && _patchbayctl_offer_value FILE ;;
            *" $command APP"*) _patchbayctl_offer_value APP ;;
            *" $command NAME"* | *" $command [NAME"*) _patchbayctl_offer_value CONNECTION ;;
            *" $command FILE"* | *" $command [FILE"*) _patchbayctl_offer_value FILE ;;
        esac
    fi
}

_patchbayctl "$@"
