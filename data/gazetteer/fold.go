package gazetteer

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Latin letters that do not come apart into a letter and an accent.
var alone = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ł': "l", 'ı': "i", 'ð': "d", 'þ': "th", 'ħ': "h", 'ə': "a", 'ŋ': "n",
}

// plain holds the letters of Latin with accents as they are without.
var plain = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	for _, block := range [][2]rune{{0xC0, 0x24F}, {0x1E00, 0x1EFF}} {
		for r := block[0]; r <= block[1]; r++ {
			var base strings.Builder
			for _, part := range norm.NFD.String(string(unicode.ToLower(r))) {
				if s, ok := alone[part]; ok {
					base.WriteString(s)
				} else if !unicode.Is(unicode.Mn, part) {
					base.WriteRune(part)
				}
			}
			all[r] = base.String()
		}
	}
	return all
})

// Fold returns a name as it is compared: in small letters, without accents, with
// single blanks for hyphens, apostrophes and stops.
func Fold(name string) string { return string(appendFolded(nil, name)) }

// appendFolded appends the folded name to a buffer.
func appendFolded(to []byte, name string) []byte {
	start := len(to)
	for _, r := range name {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			to = append(to, byte(r))
		case r >= 'A' && r <= 'Z':
			to = append(to, byte(r)+'a'-'A')
		case r < utf8.RuneSelf || r == '’' || r == '‘' || r == 'ʼ' || r == '–' || unicode.IsSpace(r):
			if len(to) > start && to[len(to)-1] != ' ' {
				to = append(to, ' ')
			}
		case r < 0x250 || r >= 0x1E00 && r <= 0x1EFF:
			to = append(to, plain()[r]...)
		case r == 'ё' || r == 'Ё':
			to = append(to, "е"...)
		case unicode.Is(unicode.Mn, r):
		default:
			to = utf8.AppendRune(to, unicode.ToLower(r))
		}
	}
	if len(to) > start && to[len(to)-1] == ' ' {
		to = to[:len(to)-1]
	}
	return to
}
