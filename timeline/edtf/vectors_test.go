package edtf

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/calendar"
)

func iso(i calendar.Instant, last bool) string {
	switch {
	case i == calendar.Beginning:
		return "-inf"
	case i == calendar.End:
		return "inf"
	}
	day := i.Day
	if last && i.Nano == 0 {
		day--
	}
	y, m, d := day.Civil()
	if y < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -y, m, d)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// deviations lists the rows whose verdict is not followed, with the reason.
// The key is the suite and the text.
var deviations = map[[2]string]string{}

func init() {
	for _, group := range []struct{ suite, reason, inputs string }{
		{"OpenHistoricalMap/edtf-java", "a century is not a date in this profile", "20 00 19 -01 -99"},
		{"OpenHistoricalMap/edtf-java", "a decade is written 199X", "199%"},
		{"OpenHistoricalMap/edtf-java", "a year of X alone has no bounds (Annex A by the conformance corpus)", "XXXX XXXX-XX"},
		{"OpenHistoricalMap/edtf-java", "spring begins in March, and four months end in April", "2020-21 2020-22 2020-24 1999-24 2020-25 2020-37"},
		{"OpenHistoricalMap/edtf-java", "a day that does not exist", "2019-02-29"},
		{"OpenHistoricalMap/edtf-java", "Y100000 is a year, not a number of days", "Y100000"},
		{"OpenHistoricalMap/edtf-java", "times without seconds are not in this profile", "2020-05-01T00:00Z 2020-05-01T23:59Z"},
		{"ixc/python-edtf", "an unknown end has no bound", "2004-06-01/"},
		{"ixc/python-edtf", "the bounds are those of the significant digits", "1950S2 1953S2"},
		{"unt-libraries/edtf-validate", "an interval names at least one side", "../"},
		{"sfomuseum/go-edtf", "four digits need no Y", "Y1700"},
		{"sfomuseum/go-edtf", "three digits of -2000 leave ten years", "Y-20E2S3"},
	} {
		for _, input := range strings.Fields(group.inputs) {
			deviations[[2]string{group.suite, input}] = group.reason
		}
	}
	deviations[[2]string{"sfomuseum/go-edtf", "Spring, 2002"}] = "English words are not EDTF"
	deviations[[2]string{"unt-libraries/edtf-validate", "[1667,1668, 1670..1672]"}] = "a space after a comma is read, and not written"
}

// suite is the first word of a source, without the file.
func suite(source string) string { return strings.Fields(source + " -")[0] }

func TestPublicVectorsAreReadAsTheyShouldBe(t *testing.T) {
	raw, err := os.ReadFile("testdata/vectors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		f := append(strings.Split(line, "\t"), make([]string, 8)...)
		input, valid := f[0], f[1]
		if valid == "impl" || deviations[[2]string{suite(f[6]), input}] != "" {
			continue
		}
		checked++
		d, err := Parse(input)
		if got := err == nil; got != (valid == "1") {
			t.Errorf("accepts %q: %v, want %v (%s; %s): %v", input, got, !got, f[6], f[7], err)
			continue
		}
		if valid != "1" {
			continue
		}
		b := d.Bounds()
		if want := f[3]; want != "" && !strings.Contains(want, "inf") && iso(b.Start, false) != want {
			t.Errorf("%q: earliest %s, want %s (%s; %s)", input, iso(b.Start, false), want, f[6], f[7])
		}
		if want := f[4]; want != "" && !strings.Contains(want, "inf") && iso(b.End, true) != want {
			t.Errorf("%q: latest %s, want %s (%s; %s)", input, iso(b.End, true), want, f[6], f[7])
		}
	}
	if checked < 400 {
		t.Errorf("checked %d vectors, want at least 400", checked)
	}
}

func FuzzFormatThenParseIsTheIdentity(f *testing.F) {
	for _, s := range []string{"2019-04-18", "[2019-04-22..2019-04-26]", "Y-17E7", "1950S2", "2004-06~-11", "../1985"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(Format(d))
		if err != nil || !again.Equal(d) || again.Bounds() != d.Bounds() {
			t.Errorf("Parse(%q) = %v, %v, want %v", d.String(), again, err, d)
		}
	})
}
