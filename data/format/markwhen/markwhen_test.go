package markwhen

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

var today, _ = edtf.Parse("2019-04-18")

func decode(t *testing.T, text string) draft.Result {
	t.Helper()
	if !Sniff([]byte(text)) {
		t.Fatalf("not taken for markwhen: %s", text)
	}
	r, err := Decode([]byte(text), draft.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if wrong := timeline.Validate(r.Timeline); len(wrong) > 0 {
		t.Fatalf("not sound: %v", wrong[0])
	}
	return r
}

func TestRangesOfDatesAreRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a year is its whole, and stays a year", "2018: x", "2018"},
		{"a day", "2018-06-12: Singapore summit #meeting", "2018-06-12"},
		{"a range of days", "2019-02-27/2019-02-28: Hanoi", "2019-02-27/2019-02-28"},
		{"a range of months", "2023-01/2023-03: x", "2023-01/2023-03"},
		{"months by numbers, with a hyphen", "02/2024-04/2024: x", "2024-02/2024-04"},
		{"months and a length in months", "2023-04/4 months: x", "2023-04/2023-07"},
		{"a month and a length in days", "2023-04 / 3 days: x", "2023-04-01/2023-04-03"},
		{"years before the era", "586 BC - 70 AD: x", "-0585/0070"},
		{"month first", "3/4/2019: x", "2019-03-04"},
		{"day first, by the header", "dateFormat: d/M/y\n\n3/4/2019: x", "2019-04-03"},
		{"now", "now: x", "2019-04-18"},
		{"until now", "2018-01-01 - now: x", "2018-01-01/2019-04-18"},
		{"a time of day and hours", "2019-04-25T10:00:00 / 2 hours: x", "2019-04-25T10:00:00/2019-04-25T12:00:00"},
		{"names of months", "Dec 2012 to Jan 2013: x", "2012-12/2013-01"},
		{"business days", "2019-04-25 - 3 business days: x", "2019-04-25/2019-04-29"},
		{"what comes again is all of its days", "2019-04-25 every 2 weeks for 3 times: x", "{2019-04-25,2019-05-09,2019-05-23}"},
		{"what comes again x3", "2019-01-31 every month x3: x", "{2019-01-31,2019-02-28,2019-03-31}"},
		{"what comes again for ever is its first", "2019-04-25 every day: x", "2019-04-25"},
		{"doubt, in a property", "2019-04-22/2019-04-26: x\nedtf: [2019-04-22..2019-04-26]", "[2019-04-22..2019-04-26]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := decode(t, c.text)
			if r.Timeline.Events.Len() != 1 {
				t.Fatalf("%d events, want 1", r.Timeline.Events.Len())
			}
			if got := r.Timeline.Events.At(0).When.Date.String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDatesCountFromOtherEvents(t *testing.T) {
	r := decode(t, "2025-06-13: a\nid: mae\n\nafter !mae - 5 weeks: b\nid: corn\n\nby !corn / 3 days: c\n\nafter !mae 2 weeks: d\n\n5 days: e\n\n5 months / 5 days: f\n")
	var got []string
	for _, e := range r.Timeline.Events.All() {
		got = append(got, e.Title.In("")+" "+e.When.Date.String())
	}
	want := "a 2025-06-13; b 2025-06-14/2025-07-18; c 2025-06-11/2025-06-13; d 2025-06-14/2025-06-27; e 2025-06-28/2025-07-02; f 2025-12-03/2025-12-07"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %q, want %q", s, want)
	}
}

func TestWhatStandsAboutAnEventIsRead(t *testing.T) {
	r := decode(t, `---
title: Two summits
description: as told
#meeting: red
---
# Korea
## Summits
2018-06-12: Singapore, [more](https://example.org/a) #meeting #kim
id: first
location: Singapore
at: 1.25, 103.83
status: announced
actors: Kim; Trump
mood: high
A note
of two lines.

section Old #done
// a comment
2019: [x] Hanoi
endSection
`)
	tl := r.Timeline
	e := tl.Events.At(0)
	got := fmt.Sprintf("%s|%s|%s|%s|%v|%s|%s|%v|%d|%s|%q|%s", tl.Title.In(""), tl.Summary.In(""), e.ID, e.Title.In(""), e.More().Tags, e.Status,
		tl.Places[0].Name.In(""), *tl.Places[0].At, len(e.Actors), tl.Sources[0].URL, e.More().Note.In(""), e.More().Extra[Name])
	want := `Two summits|as told|first|Singapore, more|[meeting kim]|announced|Singapore|{103.83 1.25}|2|https://example.org/a|"A note\nof two lines."|` +
		`{"section":["Korea","Summits"],"text":"Singapore, [more](https://example.org/a) #meeting #kim"}`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if second := tl.Events.At(1); second.Title.In("") != "Hanoi" || !strings.Contains(string(second.More().Extra[Name]), `"done":true`) {
		t.Errorf("the second event is %q %s", second.Title.In(""), second.More().Extra[Name])
	}
}

func TestADateThatCannotBeReadIsNamedWithItsLine(t *testing.T) {
	r := decode(t, "2019-04: a\n\n2019-13: b\n")
	if len(r.Problems) != 1 || !strings.HasPrefix(r.Problems[0].Error(), `3: "2019-13" has no month 13`) {
		t.Errorf("the problems are %v", r.Problems)
	}
	if e := r.Timeline.Events.At(1); e.Title.In("") != "b" || e.When.Said != "2019-13" {
		t.Errorf("the event is not kept: %+v", e)
	}
}

func TestOtherTextsAreNotTakenForMarkwhen(t *testing.T) {
	for _, text := range []string{"", "title,when\nTalks: first,2019\n", "date;titre\n2019;a: b\n", `{"a":1}`, "Some prose: nothing more.\n"} {
		if Sniff([]byte(text)) {
			t.Errorf("taken for markwhen: %q", text)
		}
	}
}

func FuzzDecodeNeverPanics(f *testing.F) {
	for _, s := range []string{
		"2018: x\nid: a\n\nafter !a 2 weeks - 3 days: y", "---\ntitle: a\n---\n# S\n2018-06-12 every 2 weeks x3: z #t\nnote", "5 months / 5 days: n", "500 BC - 70 AD: x\nat: 1,2",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := Decode(raw, draft.Options{Today: today})
		if err != nil {
			return
		}
		for _, p := range timeline.Validate(r.Timeline) {
			t.Errorf("not sound: %v", p)
		}
		var out bytes.Buffer
		if err := Encode(&out, r.Timeline); err != nil {
			t.Fatal(err)
		}
		again, err := Decode(out.Bytes(), draft.Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		if a, b := again.Timeline.Events.Len(), r.Timeline.Events.Len(); a != b {
			t.Errorf("%d events written, %d read again\n%s", b, a, out.Bytes())
		}
	})
}
