#!/bin/sh
# Makes the font files beside it from Debian's fonts-noto-core, fonts-nanum,
# fonts-symbola and fonts-droid-fallback with fontTools (apt-get install the four
# and python3-fonttools). Outlines stay TrueType, which PDF embedding needs;
# kerning and hints are left out, so that a text is as wide in every painter.
set -eu
cd "$(dirname "$0")"
subset() {
	/usr/bin/python3 -m fontTools.subset "$1" --unicodes="$2" --output-file="$3" \
		--layout-features='' --drop-tables+=GSUB,GPOS,GDEF,kern --no-hinting --notdef-outline "${4---glyph-names}"
}
latin='U+0020-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+FFFD'
hangul='U+1100-11FF,U+3000-303F,U+3130-318F,U+AC00-D7A3'
hebrew='U+05D0-05EA,U+05F3-05F4'
# Letters are joined by their presentation forms, since our fonts have no tables for it.
arabic='U+060C,U+061B,U+061F,U+0621-064A,U+0660-066D,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC,U+06F0-06F9,U+FB50-FBFF,U+FE70-FEFC'
# Mathematics without the minus sign, which is drawn as a dash that is as wide in each font.
emoji='U+2200-2211,U+2213-22FF,U+2300-23FF,U+2600-27BF,U+2B00-2BFF,U+1F1E6-1F1FF,U+1F300-1F64F,U+1F680-1F6FF,U+1F900-1F9FF'
# Chinese and Japanese: the letters of the national sets GB 2312, Big5 level 1 and JIS X 0208 level 1.
chinese=$(/usr/bin/python3 -c '
def rows(codec, lead, trail):
    for a in lead:
        for b in trail:
            try: yield from bytes([a, b]).decode(codec)
            except UnicodeDecodeError: pass
letters = set(rows("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF)))
letters |= set(rows("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]))
letters |= set(rows("euc_jp", range(0xB0, 0xD0), range(0xA1, 0xFF)))
letters |= {chr(c) for c in [*range(0x3000, 0x3100), *range(0xFF01, 0xFF5F)]}
print(",".join("U+%04X" % ord(c) for c in sorted(letters) if ord(c) > 0x2FFF))')
for weight in Regular Bold; do
	subset /usr/share/fonts/truetype/noto/NotoSans-$weight.ttf "$latin" NotoSans-$weight.ttf
	subset /usr/share/fonts/truetype/noto/NotoSansHebrew-$weight.ttf "$hebrew" NotoSansHebrew-$weight.ttf
	subset /usr/share/fonts/truetype/noto/NotoSansArabic-$weight.ttf "$arabic" NotoSansArabic-$weight.ttf
done
subset /usr/share/fonts/truetype/nanum/NanumBarunGothic.ttf "$hangul" NanumBarunGothic-Regular.ttf
subset /usr/share/fonts/truetype/nanum/NanumBarunGothicBold.ttf "$hangul" NanumBarunGothic-Bold.ttf
subset /usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf "$emoji" Symbola.ttf --no-glyph-names
subset /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf "$chinese" DroidSansFallback.ttf --no-glyph-names
