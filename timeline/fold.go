package timeline

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// accented are the small letters of Latin, Greek and Cyrillic that are looked for as others
// are: behind each those that stand for it. The standard library takes no letters apart;
// where it did, the table would be what Unicode says of them.
var accented = [...][2]string{
	{"a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"},
	{"ae", "æǣǽ"},
	{"b", "ḃḅḇ"},
	{"c", "çćĉċčḉ"},
	{"d", "ðďđḋḍḏḑḓ"},
	{"e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"},
	{"f", "ḟ"},
	{"g", "ĝğġģǧǵḡ"},
	{"h", "ĥħȟḣḥḧḩḫẖ"},
	{"i", "ìíîïĩīĭįıǐȉȋḭḯỉị"},
	{"j", "ĵǰ"},
	{"k", "ķǩḱḳḵ"},
	{"l", "ĺļľłḷḹḻḽ"},
	{"m", "ḿṁṃ"},
	{"n", "ñńņňŋǹṅṇṉṋ"},
	{"o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"},
	{"oe", "œ"},
	{"p", "ṕṗ"},
	{"r", "ŕŗřȑȓṙṛṝṟ"},
	{"s", "śŝşšșṡṣṥṧṩ"},
	{"ss", "ß"},
	{"t", "ţťțṫṭṯṱẗ"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"},
	{"v", "ṽṿ"},
	{"w", "ŵẁẃẅẇẉẘ"},
	{"x", "ẋẍ"},
	{"y", "ýÿŷȳẏẙỳỵỷỹ"},
	{"z", "źżžẑẓẕ"},
	{"α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"},
	{"ε", "έἐἑἒἓἔἕὲέ"},
	{"η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"},
	{"ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"},
	{"ο", "όὀὁὂὃὄὅὸό"},
	{"ρ", "ῤῥ"},
	{"υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"},
	{"ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"},
	{"е", "ѐё"},
	{"и", "йѝ"},
	{"σ", "ς"},
}

// plainLetters are the letters of accented by themselves, for those below 0x2000, which all are.
var plainLetters = func() (all [0x2000]string) {
	for _, row := range accented {
		for _, r := range row[1] {
			all[r] = row[0]
		}
	}
	return all
}()

// Fold returns a text as a filter compares it: in small letters, without accents.
func Fold(s string) string {
	if isPlain(s) {
		return s
	}
	return string(AppendFold(nil, s))
}

// isPlain tells whether a text is as Fold would return it: small letters without accents.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// AppendFold appends a text to others as Fold returns it; it allocates no more than to needs.
func AppendFold(to []byte, s string) []byte {
	begin := len(to)
	to = append(to, s...)
	for i, b := range to[begin:] { // most texts, or most of each, are plain letters
		if b >= utf8.RuneSelf {
			return appendFold(to[:begin+i], s[i:])
		}
		to[begin+i] = lower(b)
	}
	return to
}

// appendFold is AppendFold of a text that has other letters.
func appendFold(to []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			to = append(to, lower(byte(r)))
		case 0x300 <= r && r <= 0x36f: // an accent that stands behind its letter
		default:
			r = unicode.ToLower(r)
			if int(r) < len(plainLetters) && plainLetters[r] != "" {
				to = append(to, plainLetters[r]...)
			} else {
				to = utf8.AppendRune(to, r)
			}
		}
	}
	return to
}

// containsFolded tells whether a text contains a word that is folded already. Of plain
// letters no copy is made, and of others none that outlives the call.
func containsFolded(s, word string) bool {
	if hasAccents(s) {
		var room [512]byte
		return bytes.Contains(AppendFold(room[:0], s), []byte(word))
	}
	for at := 0; at+len(word) <= len(s); at++ {
		k := 0
		for k < len(word) && lower(s[at+k]) == word[k] {
			k++
		}
		if k == len(word) {
			return true
		}
	}
	return false
}

// equalFolded tells whether a text is a word that is folded already.
func equalFolded(s, word string) bool {
	if hasAccents(s) {
		var room [512]byte
		return string(AppendFold(room[:0], s)) == word
	}
	if len(s) != len(word) {
		return false
	}
	for i := range len(s) {
		if lower(s[i]) != word[i] {
			return false
		}
	}
	return true
}

// hasAccents tells whether a text has letters other than those of ASCII.
func hasAccents(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
