package words

import (
	"fmt"
	"regexp"
)

// notKnown is what stands for two figures that are not known.
const notKnown = `(?:\?\?|[xX]{2}|[uU]{2}|--|__|00)`

// masked are the shapes of dates of which some figures are not known: as people mark
// them, and as the catalogues of libraries do (AACR2, 1.4F7; MARC 21, 008/06).
var masked = []figure{
	// ??/05/1945, XX.05.1945, 00/00/1945
	{regexp.MustCompile(`^` + notKnown + `[/.-](\d\d?|\?\?|[xX]{2})[/.-](\d{4})$`), func(_ *Reader, m []string) (string, Guess, error) {
		if n := number(m[1]); n >= 1 && n <= 12 {
			return fmt.Sprintf("%s-%02d", m[2], n), 0, nil
		} else if n > 12 {
			return "", 0, nil
		}
		return m[2], 0, nil
	}},
	// 1945-05-??, 1945-??-??
	{regexp.MustCompile(`^(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-` + notKnown + `){1,2}$`), func(_ *Reader, m []string) (string, Guess, error) {
		return m[1], 0, nil
	}},
	// 19??, 19--, 18--?, 19uu
	{regexp.MustCompile(`^\[?([1-9]\d)(?:\?\?|--|__|[uU]{2})(\??)\]?$`), func(_ *Reader, m []string) (string, Guess, error) {
		return m[1] + "XX" + m[2], 0, nil
	}},
	// 194-, 194-?, 194u
	{regexp.MustCompile(`^\[?([1-9]\d\d)[-_uU](\??)\]?$`), func(_ *Reader, m []string) (string, Guess, error) {
		return m[1] + "X" + m[2], 0, nil
	}},
	// 194?, in a column whose other years are of four figures
	{regexp.MustCompile(`^\[?([1-9]\d\d)\?\]?$`), func(r *Reader, m []string) (string, Guess, error) {
		if decade := number(m[1]) * 10; r.Column.Least == 0 || decade > r.Column.Most || decade+100 < r.Column.Least {
			return "", 0, nil
		}
		return m[1] + "X", 0, nil
	}},
}
