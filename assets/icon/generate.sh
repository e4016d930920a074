#!/bin/sh
# Makes icon.png from icon.svg; needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
rsvg-convert --width 512 --height 512 --output icon.png icon.svg
