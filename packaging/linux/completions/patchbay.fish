# Completion of patchbay(1) for fish.
complete -c patchbay -f
complete -c patchbay -l data-dir -x -a '(__fish_complete_directories)' -d 'Keep connections in this folder'
complete -c patchbay -s h -l help -d 'Show the options'
complete -c patchbay -l help-all -d 'Show the options, those of Qt included'
complete -c patchbay -s v -l version -d 'Show the version'
