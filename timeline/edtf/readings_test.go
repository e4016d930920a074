package edtf

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/golden"
)

// further are dates that the public vectors do not have: each month and part of a
// year, each side of an interval and of a set, each way of being wrong.
func further() []string {
	all := strings.Split(`
2019-04-25T14:05:00Z|2019-04-25T14:05:09+02:00|2019-04-25T14:05:00-0330|2019-04-25T23:59:59-05|2019-04-25T00:30:00+01:00|2019-04-25T14:05:00
2019-04-25T14:05:00/2019-04-25T16:00:00|2019-04-25T14:05:00Z/2019-04-26T16:00:01Z|2019-04-25T24:00:00|2019-04-25T23:60:00|2019-04-25T23:59:60|2019-04-25T23:59:60Z
2019-02-29T10:00:00Z|-0479-08-01T10:00:00Z|2019-04-25T10:00:00+15:00|2019-04-25T10:00:00+14:60|2019-04-25T10:00|2019-13-25T10:00:00Z
2019-04-17/2019-04-17|2019-04-17/2019-05|2019-04/2019-04-17|2019/2021|2019-21/2019-23|2019-12-30/2020-01-02|2019-04-17/2019-04-16|2020/2019
2019-04/..|2019/..|../2019|../2019-04|2019-04-17/|/2019-04-17|2019-04-17~/2019-04-20|2019-04-17/2019-04-20?|2019-04-17%/..|2019~/..|../2019?
2019/2020/2021|/|../..|..|../|2019-04-2X/2019-05-01|201X/202X|2019-XX/2020-XX|2019-04-20/2019-04-2X
[2019-04-22..2019-04-26]|[2019-04..2019-06]|[2019..2021]|[..2019-04]|[2019-04..]|{2019-04-22..2019-04-26}|{..2019-04}|{2019-04..}
[2019-04-12,2019-04-19]|[2019-04-12, 2019-05-19,2020-01-01]|{2019-04-12,2019-04-19}|[2019,2021..2023]|{2019-04-12,..2019-04-01}|[2019-04-12~,2019-04-19?]
[2019-04-01..2019-04-02,2019-04-19]|[2019]|{2019}|[2019-04-17]|{2019-04-17}|[2019-04-26..2019-04-22]|[]|{}|[2019|{2019]|[..]|[,]|[2019-13]|[2019..2018-13]|[2019-13..]|[a..b
198X|19XX|1XXX|XXXX|-198X|-19XX|198X~|19XX?|-047X|20XX-04|201X-04-05|XXXX-04-05|2019-XX|2019-0X|2019-1X|2019-X1|2019-04-XX|2019-04-0X|2019-04-3X|2019-XX-31|2019-XX-XX
2019-02-3X|2019-02-29|2020-02-29|190X-02-29|1900-02-29|XX19-02-29|2019-04-31|2019-00-01|2019-04-00|2019-13|2019-42|2019-20|2019-99|2019-04-32|2019-21-01
2019?|2019~|2019%|2019-04?|2019-04~|2019-04%|2019-04-17?|2019-04-17~|2019-04-17%|2019?-04-17|2019-04~-17|2019-?04-17|2019-04-~17|?2019-04-17|~2019|%2019-04
1950S2|1950S1|1950S3|1950S4|1950S5|1950S0|-1950S2|195XS2|1950-04S2|1950S2~|0000S1|9999S1
Y12345|Y-12345|Y17E7|Y-17E7|Y17E8S3|Y-17E8S3|Y-13800000000|Y1234|Y-1234|Y170000002S3|Y12345?|Y12345~|Y12345%|Y0|Y|Y12E|Y1E20|Y99999999999999999999|Y20000000000001|Y-20000000000001|Y17E|Y12345S9|Y12345S0
0000|0001|-0001|-0000|-0479|-0479-08|-0479-08-05|0476-09-04|9999-12-31|-9999|10000|999|19|199|19-04|2019-4|2019-4-7|2019-04-1|2019-04-017|20190417|2019/04/17|17.4.2019|April 2019|a|é|0|2019-04-17 |2019-04-17x`, "\n")
	var flat []string
	for _, line := range all {
		if line != "" {
			flat = append(flat, strings.Split(line, "|")...)
		}
	}
	for m := 1; m <= 12; m++ {
		flat = append(flat, fmt.Sprintf("2019-%02d", m), fmt.Sprintf("2019-%02d-01", m), fmt.Sprintf("-0100-%02d-02", m))
	}
	for part := 21; part <= 41; part++ {
		flat = append(flat, fmt.Sprintf("2019-%02d", part), fmt.Sprintf("-0044-%02d?", part))
	}
	for d := 0; d <= 10; d++ { // what a date of plain digits needs, one digit wrong at a time
		text := []byte("2019-04-17")
		for _, c := range "/:" {
			if d < len(text) {
				text[d] = byte(c)
			}
			flat = append(flat, string(text))
		}
	}
	return append(flat, strings.Repeat("2", maxLength), strings.Repeat("2", maxLength+1), "")
}

// Every date of the public vectors and of a list of our own is compared in all
// that follows from it, and every text that is none in what is said of it.
func TestADateMeansWhatItMeant(t *testing.T) {
	raw, err := os.ReadFile("testdata/vectors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var inputs []string
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		input, _, _ := strings.Cut(line, "\t")
		inputs = append(inputs, input)
	}
	var got bytes.Buffer
	seen := map[string]bool{}
	for _, input := range append(inputs, further()...) {
		if !seen[input] {
			got.WriteString(meaning(input) + "\n")
		}
		seen[input] = true
	}
	golden.Compare(t, "testdata/readings.txt", got.Bytes())
}

// meaning says all that a text means as a date, in a line.
func meaning(input string) string {
	d, err := ParseISO(input)
	if err != nil {
		if !d.IsZero() {
			return fmt.Sprintf("%s: an error and a date, %v", input, d)
		}
		return "error: " + err.Error()
	}
	text := input + " | "
	if d.String() != input {
		text += "written " + d.String() + ", "
	}
	text += fmt.Sprintf("%s to the %s, %s", d.Kind(), d.Precision(), span(d.Bounds()))
	if core, ok := d.Core(); ok {
		text += ", for certain " + span(core)
	}
	if d.Approximate() {
		text += ", approximate"
	}
	if d.Uncertain() {
		text += ", uncertain"
	}
	if _, err := Parse(input); err != nil {
		text += ", in ISO 8601-1 only"
	}
	return text + " | " + in("en").Words(d) + " | " + in("fr").Words(d)
}

func span(s calendar.Span) string { return instant(s.Start) + " up to " + instant(s.End) }

func instant(i calendar.Instant) string {
	if i.Unbounded() {
		return "no bound"
	}
	y, m, d := i.Day.Civil()
	text := fmt.Sprintf("%d-%d-%d", y, m, d)
	if i.Nano != 0 {
		text += fmt.Sprintf(" + %gs", float64(i.Nano)/1e9)
	}
	return text
}

// Dates of every kind are compared with one another, each with each.
func TestEveryKindOfDateIsRelatedToEveryOther(t *testing.T) {
	kinds := []string{
		"2019-04-16", "2019-04-17", "2019-04", "2019", "2019-04-17/2019-04-20", "2019-04-20/2019-04-22", "2019-03/2019-05",
		"[2019-04-17..2019-04-20]", "{2019-04-17,2019-04-22}", "2019-04-17/..", "../2019-04-17", "[2019-04-17..]", "2019-04-17T12:00:00Z", "XXXX",
	}
	var got bytes.Buffer
	for _, a := range kinds {
		for _, b := range kinds {
			x, errA := ParseISO(a)
			y, errB := ParseISO(b)
			if errA != nil || errB != nil {
				t.Fatal(errA, errB)
			}
			r := Relation(x, y)
			fmt.Fprintf(&got, "%s and %s: before %s, during %s, after %s\n", a, b, r.Before, r.During, r.After)
		}
	}
	fmt.Fprintf(&got, "no date and another: %v\nanother and no date: %v\n", Relation(Date{}, aYear(t)), Relation(aYear(t), Date{}))
	golden.Compare(t, "testdata/relations.txt", got.Bytes())
}

func aYear(t *testing.T) Date {
	t.Helper()
	d, err := Parse("2019")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNoDateSaysNothing(t *testing.T) {
	var d Date
	core, ok := d.Core()
	if d.String() != "" || Format(d) != "" || d.Bounds() != (calendar.Span{}) || ok || core != (calendar.Span{}) || d.Kind() != 0 || d.Precision() != 0 ||
		d.Approximate() || d.Uncertain() || in("en").Words(d) != "" || !d.IsZero() || !d.Equal(Date{}) || d.Kind().String() != "" || d.Precision().String() != "" {
		t.Errorf("no date is %q, %v, %v", d, d.Bounds(), core)
	}
}

func TestADateIsWrittenToAFileAndReadBack(t *testing.T) {
	for _, c := range []struct{ text, want, problem string }{
		{"2019-04-17", "2019-04-17", ""},
		{"2019-04-25T14:05:00/2019-04-25T16:00:00", "2019-04-25T14:05:00/2019-04-25T16:00:00", ""},
		{"", "", ""},
		{"2019-13", "2019", `"2019-13" has no month 13: months are 01 to 12, sub-year codes 21 to 41`},
		{"1500-02-29", "2019", `"1500-02-29" has no day 29: only the Julian calendar had it; in the Gregorian it is 1500-03-10`},
		{"-0100-02-29", "2019", `"-0100-02-29" has no day 29: only the Julian calendar had it; in the Gregorian it is -0100-02-26`},
		{"1501-02-29", "2019", `"1501-02-29" has no day 29: the day must exist in 1501-02`},
	} {
		d, err := Parse("2019")
		if err != nil {
			t.Fatal(err)
		}
		problem := ""
		if err := d.UnmarshalText([]byte(c.text)); err != nil {
			problem = err.Error()
		}
		got, err := d.MarshalText()
		if string(got) != c.want || problem != c.problem || err != nil {
			t.Errorf("%q is read with the problem %q and written %q, %v, want %q and %q", c.text, problem, got, err, c.problem, c.want)
		}
	}
}
