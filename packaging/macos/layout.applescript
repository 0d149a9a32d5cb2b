-- How the opened DMG looks: the application beside the folder to drag it to. CPack hands over the volume's name.
on run argv
    set volumeName to item 1 of argv
    tell application "Finder"
        tell disk volumeName
            open
            set current view of container window to icon view
            set toolbar visible of container window to false
            set statusbar visible of container window to false
            set bounds of container window to {200, 120, 840, 520}
            set viewOptions to icon view options of container window
            set arrangement of viewOptions to not arranged
            set icon size of viewOptions to 128
            set background picture of viewOptions to file ".background:background.png"
            set position of item "Patchbay.app" of container window to {176, 200}
            set position of item "Applications" of container window to {464, 200}
            update without registering applications
            delay 2
            close
        end tell
    end tell
end run
