package words

import (
	"strings"
	"testing"
)

// Many signs of doubt behind what is no date are taken off once; taken off one by one by each language in
// turn, this cell would not be read to its end in a year.
func TestManySignsOfDoubtAreTakenOffOnce(t *testing.T) {
	var r Reader
	if one, err := r.Read("x" + strings.Repeat(" ?", 30)); err == nil && one.Absence == Present {
		t.Errorf("it is read as %s", one.Date)
	}
	for cell, want := range map[string]string{
		"vers 1348 ?":                 "1348%",
		"perhaps c. 1348 (?)":         "1348%",
		"5 May 1945, c. 8 May 1945":   "{1945-05-05,1945-05-08~}",
		"5 mai 1945, vers 14 h":       "1945-05-05T14:00:00",
		"nuit du 4 août 1789 ?":       "[1789-08-04?,1789-08-05?]",
		"peut-être avant juin 1524 ?": "[..1524-05?]",
	} {
		if one, err := r.Read(cell); err != nil || one.Date.String() != want {
			t.Errorf("%q is read as %q, %v, want %q", cell, one.Date, err, want)
		}
	}
}
