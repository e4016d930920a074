package markwhen

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/draft"
)

// told writes what was read: each event with its date, or its words in marks, its id and
// its section; then the problems.
func told(r draft.Result) string {
	var b strings.Builder
	for _, e := range r.Timeline.Events.All() {
		when := e.When.Date.String()
		if e.When.Date.IsZero() {
			when = fmt.Sprintf("%q", e.When.Said)
		}
		fmt.Fprintf(&b, "%s %s %s", e.ID, when, e.Title.In(""))
		for _, v := range e.Values() {
			fmt.Fprintf(&b, " %s=%s", v.Facet, v.Word)
		}
		b.WriteString("\n")
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "! %v\n", p)
	}
	return b.String()
}

func TestNoLineIsLostWithoutAWord(t *testing.T) {
	const range1 = " is no range of markwhen; write 2019-04-26/2019-04-27, or 2019-04 / 3 days\n"
	for _, c := range []struct{ name, text, want string }{
		{"a header that hyphens end", "title: x\nkey: value\n---\n2019: a\n", "a 2019 a\n"},
		{"a header between hyphens, with what looks like an event", "---\ntitle: x\n2018: no event\n---\n2019: a\n", "a 2019 a\n"},
		{"a header that nothing ends", "\n---\ntitle: x\n\n2019: a\n", "a 2019 a\n! 2: the header that begins with --- has no end; write --- behind its last line\n"},
		{"an id in the line of its event", "2019-04: !base Talks #kim\nafter !base 1 month: More\n", "base 2019-04 Talks\nmore 2019-05 More\n"},
		{"an id behind the title", "2019-04: Talks !base\n!base / 2 days: More\n", "base 2019-04 Talks\nmore 2019-05-01/2019-05-02 More\n"},
		{"a property that says the id goes before", "2019-04: !one Talks\nid: two\n", "two 2019-04 Talks\n"},
		{"after and before, without a length", "2019-04: !base Talks\nafter !base / 2019-06: x\n2018 - before !base: y\n", "base 2019-04 Talks\nx 2019-05/2019-06 x\ny 2018/2019-03-31 y\n"},
		{"an id that is nowhere", "2019: a\nbefore !talks 1 week: b\n", "a 2019 a\nb \"before !talks 1 week\" b\n! 2: \"before !talks 1 week\" counts from an event that is not there: none above with a date has the id \"talks\"\n"},
		{"times of one day", "2024-03-01 5pm - 7pm: a\nMarch 3 2024 8:30am - 9:15am: b\n", "a 2024-03-01T17:00:00/2024-03-01T19:00:00 a\nb 2024-03-03T08:30:00/2024-03-03T09:15:00 b\n"},
		{"months in small letters", "dec 25 2001 every year until 2003: a\n", "a {2001-12-25,2002-12-25,2003-12-25} a\n"},
		{"groups that end in small letters, and a plain end", "2018: before\ngroup A\n2019: a\nendgroup\nSection B #tag\n2020: b\nend\n2021: c\n", "before 2018 before\na 2019 a section=A\nb 2020 b section=B\nc 2021 c\n"},
		{
			"lines that are made as dates are and are none", "2018: ok\n2019 -: a\n<- 2020: b\n2020-W10: c\nevery year 2000: d\n5pm: e\nMarch 40 2020: f\n",
			"ok 2018 ok\na \"2019 -\" a\nb \"<- 2020\" b\nc \"2020-W10\" c\nd \"every year 2000\" d\ne \"5pm\" e\nf \"March 40 2020\" f\n" +
				`! 2: "2019 -"` + range1 + `! 3: "<- 2020"` + range1 + `! 4: "2020-W10"` + range1 + `! 5: "every year 2000"` + range1 + `! 6: "5pm"` + range1 + `! 7: "March 40 2020"` + range1,
		},
		{"lines of a note that only begin with a number", "2018: a\n- 2020: an item\n2020 was a good year: we met\n16:9 is a ratio: no date\n10: ten\n", "a 2018 a\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Decode([]byte(c.text), draft.Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			if got := told(r); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if !r.Account.Adds(r.Timeline.Events.Len()) {
				t.Errorf("the account does not add up: %+v", r.Account)
			}
			var out bytes.Buffer
			if err := Encode(&out, r.Timeline); err != nil {
				t.Fatal(err)
			}
			again, err := Decode(out.Bytes(), draft.Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Problems) == 0 && told(again) != c.want {
				t.Errorf("written and read again\n%s\nwant\n%s\nin\n%s", told(again), c.want, out.Bytes())
			}
		})
	}
}

func TestTheTagsOfASectionAreWrittenBack(t *testing.T) {
	r := decode(t, "# Travel #travel\n2021-05-05: a\n")
	var out bytes.Buffer
	if err := Encode(&out, r.Timeline); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.Contains(got, "\n# Travel #travel\n") {
		t.Errorf("got\n%s", got)
	}
}
