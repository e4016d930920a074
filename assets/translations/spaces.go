package translations

import (
	"strings"
	"unicode/utf8"
)

// narrow is the space that French sets before a semicolon and within its quotation marks: no line
// ends at it. Files have plain spaces there, which people see and can type.
const narrow = "\u202f"

// spacing returns what puts a language's own spaces into its phrases: "spaces narrow" lists the
// signs before which, and of an opening quotation mark behind which, a space is narrow.
func spacing(words map[string]string) *strings.Replacer {
	var pairs []string
	for _, sign := range words["spaces narrow"] {
		if one := string(sign); one == "«" {
			pairs = append(pairs, one+" ", one+narrow)
		} else {
			pairs = append(pairs, " "+one, narrow+one)
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	return strings.NewReplacer(pairs...)
}

// spaced puts the spaces into all phrases of a table.
func spaced(table map[string]string, by *strings.Replacer) map[string]string {
	if by == nil {
		return table
	}
	all := make(map[string]string, len(table))
	for key, phrase := range table {
		if key != "spaces narrow" && utf8.RuneCountInString(phrase) > 1 {
			phrase = by.Replace(phrase)
		}
		all[key] = phrase
	}
	return all
}
