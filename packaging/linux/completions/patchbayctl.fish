# Completion of patchbayctl(1) for fish. Commands, options, apps and connections are asked of the program itself.

function __patchbayctl_ask
    LC_ALL=C command patchbayctl $argv 2>/dev/null </dev/null
end

# The terms of one section of the help, each with what it means.
function __patchbayctl_terms -a section
    awk -v section="$section" '
        function told() { if (term != "") print term "\t" text; term = "" }
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
end

function __patchbayctl_rows
    awk 'NR > 1 { split($0, column, /  +/); print column[1] "\t" column[2] }'
end

function __patchbayctl_offer_value -a kind
    switch $kind
        case DIR
            __fish_complete_directories (commandline -ct)
        case FILE
            __fish_complete_path (commandline -ct)
        case APP
            __patchbayctl_ask apps | __patchbayctl_rows
        case CONNECTION
            __patchbayctl_ask $argv[2..] list | __patchbayctl_rows
        case STATUS
            printf '%s\n' valid limited rejected expired misconfigured unreachable unchecked
    end
end

function __patchbayctl_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l name
    set -l place
    set -l i 2
    while test $i -le (count $words)
        switch $words[$i]
            case --data-dir
                set i (math $i + 1)
                test $i -le (count $words); and set place --data-dir $words[$i]
            case '-*'
            case '*'
                test -n "$name"; or set name $words[$i]
        end
        set i (math $i + 1)
    end
    set -l help (__patchbayctl_ask $name --help)

    set -l previous $words[-1]
    if string match -q -- '-*' $previous
        set -l value (printf '%s\n' $help | sed -n "s/^  \(-., \)\{0,1\}$previous \([A-Z=]\{1,\}\)  .*/\2/p")
        if test -n "$value"
            __patchbayctl_offer_value $value $place
            return
        end
    end
    if string match -q -- '-*' $current
        printf '%s\n' $help | __patchbayctl_terms Options
    else if test -z "$name"
        printf '%s\n' $help | __patchbayctl_terms Commands
    else
        switch $help[1]
            case '*--validate*'
                contains -- --validate $words; and __patchbayctl_offer_value FILE
            case "* $name APP*"
                __patchbayctl_offer_value APP
            case "* $name NAME*" "* $name [NAME*"
                __patchbayctl_offer_value CONNECTION $place
            case "* $name FILE*" "* $name [FILE*"
                __patchbayctl_offer_value FILE
        end
    end
end

complete -c patchbayctl -f -a '(__patchbayctl_complete)'
