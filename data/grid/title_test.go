package grid

import "testing"

func TestWhatStandsAloneAboveTheHeaderIsTheTitleOfATable(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"a line of its own", "La Révolution française\ntitre;date\na;1789\n", "La Révolution française"},
		{"with the separators of the others", "The  road,,\ntitle,date,place\na,2019,Hanoi\n", "The road"},
		{"and an empty line below", "The road\n\ntitle\tdate\na\t2019\n", "The road"},
		{"a remark", "# The road\ntitle,date\na,2019\n", "The road"},
		{"the remark that says so", "# made by hand\n# title: The road\n# source: me\ntitle;date\na;2019\n", "The road"},
		{"a remark with a colon", "# Created by: me\n# The road: a history\n# The way: a tale\ntitle,date\na,2019\n", "The road: a history"},
		{"the years of it behind the colon", "# The war: 1914–1918\ntitle,date\na,1915\n", "The war: 1914–1918"},
		{"a remark without a colon below one with it", "# Rows shown: the first ones\n# The road\ntitle,date\na,2019\n", "The road"},
		{"who made it", "# Created by: me\ntitle,date\na,2019\n", ""},
		{"where it is from", "# Data source: the town\ntitle,date\na,2019\n", ""},
		{"a day", "# As of: 2024-05-01\ntitle,date\na,2019\n", ""},
		{"an address", "# Found at: https://example.org/the road\ntitle,date\na,2019\n", ""},
		{"an address behind a word", "# Compare https://example.org\ntitle,date\na,2019\n", ""},
		{"a path", "# Taken out: C:\\tables\\road.xlsx\ntitle,date\na,2019\n", ""},
		{"remarks that say something else", "# source: me\ntitle,date\na,2019\n", ""},
		{"a header that begins with a sign for number", "#,title,date\n1,a,2019\n", ""},
		{"a header in a remark", "#title,date\na,2019\n", ""},
		{"none", "title,date\na,2019\n", ""},
		{"a header of one column is no title", "title\na\nb\n", ""},
		{"two words apart are none", "The road,2019\ntitle,date\na,2019\n", ""},
		{"nothing below it that names a column", "The road\na,2019\nb,2018\n", ""},
	} {
		if got, _, _ := titleOf(c.raw); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	r, err := Decode([]byte("The road\ntitle,date\na,2019\nb,2019-13\n"), Options{})
	if err != nil || r.Timeline.Title.In("") != "The road" || r.Timeline.Events.Len() != 2 {
		t.Fatalf("%v", err)
	}
	if len(r.Problems) != 1 || r.Problems[0].Line != 4 {
		t.Errorf("the problem of line 4 is %v", r.Problems)
	}
	if s, err := Survey([]byte("The road\ntitle,date\na,2019\n"), Options{}); err != nil || s.Title.In("") != "The road" {
		t.Errorf("the survey has the title %q, %v", s.Title.In(""), err)
	}
}
