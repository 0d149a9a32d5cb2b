# Completion of patchbay(1) for bash.
# shellcheck shell=bash

_patchbay() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if [[ $previous == --data-dir ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "--data-dir --help --help-all --version" -- "$current")
    fi
}

complete -F _patchbay patchbay
