package translations

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// numbers is how a language writes numbers.
type numbers struct {
	point     string // between a whole number and its decimals
	group     string // between thousands
	measures  bool   // of lengths four digits stand apart, too: no year could be meant
	noneIsOne bool   // nothing is counted as one thing is: "0 événement"
}

func numbersOf(words map[string]string) numbers {
	n := numbers{point: ".", group: "\u202f", noneIsOne: words["number none"] == "one", measures: words["number measures"] == "grouped"}
	if point, ok := words["number point"]; ok {
		n.point = point
	}
	if group, ok := words["number group"]; ok {
		n.group = group
	}
	return n
}

// The ends of the keys of phrases about nothing and about one thing.
const none, single = " 0", " 1"

// Counted returns the key of a phrase about n things: that of one thing has a 1 behind
// it. Whether nothing is said as one thing or as several depends on the language.
func Counted(key string, n int) string {
	switch n {
	case 0:
		return key + none
	case 1:
		return key + single
	}
	return key
}

// Singular tells whether a number takes the word for one: in French 0 does.
func Singular(lang string, n int) bool { return n == 1 || n == 0 && of(lang).numbers.noneIsOne }

// Numbers returns what is to be filled into a phrase with whole numbers so that %d writes them
// Grouped.
func Numbers(lang string, args []any) []any {
	for i, arg := range args {
		if n, ok := arg.(int); ok && (n > mostTogether || n < -mostTogether) {
			args = slices.Clone(args)
			args[i] = long{n, lang}
		}
	}
	return args
}

// mostTogether is the largest number whose digits stand together: a year is no sum, and by a
// phrase it cannot be told from one.
const mostTogether = 9999

// A long number is written in groups by %d.
type long struct {
	n    int
	lang string
}

// Format implements fmt.Formatter.
func (l long) Format(f fmt.State, _ rune) { fmt.Fprint(f, Grouped(l.lang, l.n)) }

// Grouped writes a number with its thousands apart: by thin spaces, as SI and ISO 80000-1
// ask for, where the language has no mark of its own. Four digits stand together, in
// tables too, so that a number looks the same wherever it stands.
func Grouped(lang string, n int) string {
	if n <= mostTogether && n >= -mostTogether {
		return strconv.Itoa(n)
	}
	return inGroups(n, of(lang).numbers.group)
}

// Measured writes a length, or another number that is no year, with its thousands apart, in some
// languages also of four digits: "7 655 km".
func Measured(lang string, n int) string {
	if of(lang).numbers.measures {
		return inGroups(n, of(lang).numbers.group)
	}
	return Grouped(lang, n)
}

func inGroups(n int, group string) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + group + digits[at:]
	}
	return digits
}

// Decimal writes a number that is written with a point as the language does.
func Decimal(lang, number string) string {
	return strings.Replace(number, ".", of(lang).numbers.point, 1)
}
