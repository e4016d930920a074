package data

import (
	"strings"
	"testing"
)

func TestWhatAFileLeavesOpenIsToldOnceAndProposedWithReason(t *testing.T) {
	story := func(dates ...string) string {
		var slides []string
		for _, date := range dates {
			slides = append(slides, `{"text":{"headline":"a"},"date":"`+date+`"}`)
		}
		return `{"storymap":{"slides":[` + strings.Join(slides, ",") + `]}}`
	}
	for _, c := range []struct{ name, file, text, headline, notes string }{
		{
			"dates without a year are words", "a.json", story("Aug 23", "Aug 26", "Aug 27"),
			"3 events = 0 dated + 3 without a date, for its words name no year", "3 dates name no year and are kept as words, such as \"Aug 23\"",
		},
		{"codes and measures are no dates", "a.csv", table("title,cameoCode,index", "a,01,1", "b,010,2", "c,011,3"), "3 events, none with a date: which field holds the dates was not clear", "more columns, to filter by and to sort into lanes: cameoCode (words), index (number)"},
		{
			"many columns are counted before they are named", "a.csv", table("title,date,alpha,beta,gamma,delta,epsilon", "a,1914,1,2,3,4,b"),
			"", "5 more columns, to filter by and to sort into lanes\nalpha (number), beta (number), gamma (number), delta (number), epsilon (words)",
		},
		{
			"years and days in figures are", "a.csv", table("title,moment", "a,19140728", "b,1915"),
			"2 events, none with a date: which field holds the dates was not clear; try --map when=moment",
			"column \"moment\" holds dates and is not read: [\"19140728\" \"1915\"]; --map when=moment reads it\nmore columns, to filter by and to sort into lanes: moment (number)",
		},
		{"no year before the era is no word of a minus", "a.csv", table("start_date,end_date,content_text,facet,category", "1914,1918,a,,"), "", ""},
		{"one before the era is", "a.csv", table("start_date,end_date,content_text,facet,category", "-1914,1918,a,,"), "", "column \"start_date\": 1 year with a minus was read as BCE, as the authors of such files mean it, such as \"-1914\" as -1913"},
		{"a long description is a note", "a.csv", table("title,date,Long Description", "a,1914,b"), "", ""},
	} {
		f, err := Read(c.file, strings.NewReader(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if f.Headline.String() != c.headline || notesOf(f) != c.notes {
			t.Errorf("%s: got\n%s\n%s\nwant\n%s\n%s", c.name, f.Headline, notesOf(f), c.headline, c.notes)
		}
	}
	f, err := Read("a.json", strings.NewReader(story("40 March 1914")), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := told(f), "a | \"40 March 1914\"\n! a.json:1: storymap.slides[0].date: "; !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s…", got, want)
	}
}
