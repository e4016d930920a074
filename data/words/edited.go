package words

import (
	"fmt"
	"regexp"
	"strings"

	"dateline/timeline/edtf"
)

// tolerance is a year with by how many years it may be another: "1348 ± 5", "450 ± 20 av. J.-C.".
var tolerance = regexp.MustCompile(`^(.*\d)\s?(?:±|\+/-|\+-)\s?(\d{1,4})(?:\s(?:ans|années|years|yrs|Jahre))?(\s\D+)?$`)

// plusMinus reads a year with its tolerance: some time from the one year to the other, both about then.
func (r *Reader) plusMinus(cell string) (Reading, bool) {
	m := tolerance.FindStringSubmatch(cell)
	if m == nil {
		return Reading{}, false
	}
	one, err := r.asWhole(m[1] + m[3])
	if err != nil || one.Date.Precision() != edtf.Year || !one.Date.Single() {
		return Reading{}, false
	}
	year, _, _ := one.Date.Bounds().Start.Day.Civil()
	by := number(m[2])
	both, err := edtf.Parse("[" + aboutYear(year-by) + ".." + aboutYear(year+by) + "]")
	if err != nil {
		return Reading{}, false
	}
	return Reading{Date: both, Guesses: one.Guesses}, true
}

// aboutYear writes a year that is about then as EDTF.
func aboutYear(y int64) string {
	sign, long := "", ""
	if y < 0 {
		sign, y = "-", -y
	}
	if y > 9999 {
		long = "Y"
	}
	return fmt.Sprintf("%s%s%04d~", long, sign, y)
}

// brackets are those about a part of a date, which an editor has supplied: "12 mars [1871]". About a whole date
// they are no more than brackets.
var brackets = regexp.MustCompile(`^([^\[\]]*)\[([^\[\],;]*(?:\d{3}|\pL{3})[^\[\],;]*)\]([^\[\]]*)$`)

// supplied reads a date of which an editor has supplied a part: it is in doubt.
func (r *Reader) supplied(cell string) (Reading, bool) {
	m := brackets.FindStringSubmatch(cell)
	if m == nil {
		return Reading{}, false
	}
	one, err := r.unshifted(strings.Join(strings.Fields(m[1]+" "+m[2]+" "+m[3]), " ") + " ?")
	return one, err == nil && one.Absence == Present && one.Date.Single()
}
