#!/bin/sh
# Makes the font files beside it from Debian's fonts-noto-core and fonts-nanum
# with fontTools (apt-get install fonts-noto-core fonts-nanum python3-fonttools).
# Outlines stay TrueType, which PDF embedding needs; kerning and hints are left
# out, so that a text is as wide in every painter.
set -eu
cd "$(dirname "$0")"
subset() {
	/usr/bin/python3 -m fontTools.subset "$1" --unicodes="$2" --output-file="$3" \
		--layout-features='' --drop-tables+=GSUB,GPOS,GDEF,kern --no-hinting --notdef-outline --glyph-names
}
latin='U+0020-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+FFFD'
hangul='U+1100-11FF,U+3000-303F,U+3130-318F,U+AC00-D7A3'
for weight in Regular Bold; do
	subset /usr/share/fonts/truetype/noto/NotoSans-$weight.ttf "$latin" NotoSans-$weight.ttf
done
subset /usr/share/fonts/truetype/nanum/NanumBarunGothic.ttf "$hangul" NanumBarunGothic-Regular.ttf
subset /usr/share/fonts/truetype/nanum/NanumBarunGothicBold.ttf "$hangul" NanumBarunGothic-Bold.ttf
