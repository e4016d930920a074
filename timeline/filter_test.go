package timeline

import (
	"errors"
	"slices"
	"testing"

	"dateline/timeline/edtf"
)

func TestAFilterKeepsWhatItsTermsSay(t *testing.T) {
	l := full(t)
	week, err := edtf.Parse("[2019-04-22..2019-04-26]")
	if err != nil {
		t.Fatal(err)
	}
	l.Events.At(1).When.Date = week
	for _, c := range []struct {
		filter string
		want   []string
	}{
		{"", []string{"meeting", "first"}},
		{"hanoi", []string{"meeting"}},
		{`"first meet"`, []string{"first"}},
		{"kim second", []string{"meeting"}},
		{"-kim", []string{"first"}},
		{"type:statement,visit", []string{"first"}},
		{"status:HAPPENED", []string{"meeting"}},
		{"-status:happened", []string{"first"}},
		{"country:vn", []string{"meeting"}},
		{"actor:jong", []string{"meeting"}},
		{"source:kremlin", []string{"meeting"}},
		{"tag:summit", []string{"meeting"}},
		{"tag:sum", nil},
		{"before:2019-03", []string{"meeting"}},
		{"after:2019-04-23", []string{"first"}},
		{"after!:2019-04-23", nil},
		{"during:2019-04-01/2019-04-24", []string{"first"}},
		{"during!:2019-01-01/2019-12-31", []string{"meeting", "first"}},
	} {
		f, err := ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		keep := f.Keep(l)
		var got []string
		for _, e := range l.Events.All() {
			if keep == nil || keep(e) {
				got = append(got, e.ID)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q keeps %v, want %v", c.filter, got, c.want)
		}
	}
}

func TestABrokenFilterSaysWhatWouldBeRight(t *testing.T) {
	for _, s := range []string{`"open`, "colour:red", "before:soon", "type:", "-"} {
		var wrong *FilterError
		if _, err := ParseFilter(s); !errors.As(err, &wrong) || wrong.Want == "" {
			t.Errorf("ParseFilter(%q) = %v, want a *FilterError with advice", s, err)
		}
	}
}

func FuzzAFilterThatIsReadKeepsItsText(f *testing.F) {
	f.Add(`type:meeting -"a b" before!:2019`)
	f.Fuzz(func(t *testing.T, s string) {
		first, err := ParseFilter(s)
		if err != nil {
			return
		}
		again, err := ParseFilter(first.String())
		if err != nil || len(again.terms) != len(first.terms) {
			t.Errorf("ParseFilter(%q) = %v, %v; want %d terms", first.String(), again, err, len(first.terms))
		}
	})
}
