#compdef patchbay
# Completion of patchbay(1) for zsh.

_arguments \
    '--data-dir[keep connections in this folder]:folder:_files -/' \
    '(- *)'{-h,--help}'[show the options]' \
    '(- *)--help-all[show the options, those of Qt included]' \
    '(- *)'{-v,--version}'[show the version]'
