package main

import (
	"testing"

	"dateline/data/news/extract"
)

// fixed finds what it is told to.
type fixed []extract.Expression

func (f fixed) Expressions(extract.Document) []extract.Expression { return f }

func TestAScoreCountsEachMentionOnce(t *testing.T) {
	documents := []Annotated{{
		Document: extract.Document{Text: "0123456789abcdefghij"},
		Mentions: []Mention{
			{Start: 0, End: 4, Kind: extract.Date, EDTF: "2018"},
			{Start: 5, End: 9, Kind: extract.Date, EDTF: "2019"},
			{Start: 10, End: 12, Kind: extract.Date, Vague: true},
			{Start: 14, End: 16, Kind: extract.Duration},
		},
	}}
	got := Score(documents, fixed{
		{Start: 0, End: 4, Kind: extract.Date, EDTF: "2018"},
		{Start: 2, End: 4, Kind: extract.Date, EDTF: "2018"},
		{Start: 6, End: 9, Kind: extract.Set, EDTF: "[2019-01-01,2019-01-08]"},
		{Start: 10, End: 12, Kind: extract.Date, EDTF: "2019"},
	}).Dates
	want := Tally{Found: 3, Annotated: 2, Exact: 1, Overlapping: 2, Valued: 2, FoundOnValued: 3, Value: 1}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestValuesOfTIMEX3BecomeEDTF(t *testing.T) {
	for value, want := range map[string]string{
		"2008-03-06": "2008-03-06", "2009-12-15T18:00Z": "2009-12-15", "2006-Q4": "2006-36", "2010-SU": "2010-22",
		"2004-W47": "[2004-11-15..2004-11-21]", "2011-06-XX": "2011-06", "PRESENT_REF": "", "P3Y": "", "XXXX-XX-XX": "",
	} {
		if got := fromTIMEX3(value); got != want {
			t.Errorf("%s: got %q, want %q", value, got, want)
		}
	}
}
