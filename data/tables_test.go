package data

import (
	"strings"
	"testing"
)

// lines writes a table, a row a line.
func table(rows ...string) string { return strings.Join(rows, "\n") + "\n" }

func TestTablesAreReadAsTheirSourceDeclares(t *testing.T) {
	const gdelt = "globaleventid,sqldate,actor1name,eventcode,actiongeo_type,actiongeo_fullname,actiongeo_lat,actiongeo_long"
	codes := func(kind string) string { return " | eventcode=042 | actiongeo_type=" + kind + "\n" }
	const story = "start_date,end_date,content_text,facet,category"
	checkKinds(t, []kindCase{
		{"a country of GDELT has no dot, in any case of its header", "a.csv", table(gdelt, "1,20190425,KIM,042,1,Russia,60,100"), "KIM: visit | 2019-04-25 | Russia" + codes("1")},
		{"a state and a town have one", "a.csv", table(gdelt, `1,20190425,KIM,042,2,"Texas, United States",31.1,-97.6`, `2,20190425,KIM,042,4,"Vladivostok, Russia",43.1,131.9`), "KIM: visit | 2019-04-25 | Texas, United States 31.10 -97.60" + codes("2") + "KIM: visit | 2019-04-25 | Vladivostok, Russia 43.10 131.90" + codes("4")},
		{"no type and 0/0 are no place", "a.csv", table(gdelt, "1,20190425,KIM,042,,,0,0"), "KIM: visit | 2019-04-25 | eventcode=042\n"},
		{"years of one to three digits before the era", "a.csv", table(story, "-550,-30,a,,", "-5,-4,b,,", "-44-03-15,,c,,", "-0550,0010,d,,", "79,150,e,,"), "a | -0549/-0029\nb | -0004/-0003\nc | -0043-03-15\nd | -0549/0010\ne | 0079/0150\n"},
		{
			"the year where nothing else is said", "a.csv", table("Title,Date,Publication Year", "a,1998-05,1998", "b,,1999", "c,n.d.,2000", "d,n.d.,"),
			"a | 1998-05 | Publication Year=1998\nb | 1999 | Publication Year=1999\nc | 2000 | Publication Year=2000\nd | \"n.d.\"\n",
		},
		{"a year beside an end of its own", "a.csv", table("title,year,end", "a,1914,1918"), "a | 1914/1918\n"},
		{
			"the answers of a form", "a.csv", table("Timestamp,What happened?,When did it happen?,Where?,Who?", "4/25/2019 10:11:12,Fire,4/20/2019,Paris,Ann"),
			"Fire | 2019-04-20 | Paris | Timestamp=4/25/2019 10:11:12\n",
		},
		{"a form in French", "a.csv", table("Horodateur,Que s'est-il passé ?,Quand cela a-t-il commencé ?,Quand cela a-t-il fini ?,Où ?", "25/04/2019 10:11:12,Feu,20/04/2019,21/04/2019,Lyon"), "Feu | 2019-04-20/2019-04-21 | Lyon | Horodateur=25/04/2019 10:11:12\n"},
		{"a position in the column of places", "a.csv", table("title,date,where", "a,1999,POINT (2.35 48.85)", "b,1999,SRID=4326;POINT(2.35 48.85)", `c,1999,"48.85, 2.35"`, "d,1999,10 Downing Street"), "a | 1999 | 48.85, 2.35 48.85 2.35\nb | 1999 | 48.85, 2.35 48.85 2.35\nc | 1999 | 48.85, 2.35 48.85 2.35\nd | 1999 | 10 Downing Street\n"},
		{"a stamp of Timesketch that counts seconds", "a.csv", table("message,timestamp,datetime,timestamp_desc", "a,1668056849,2022-11-10T05:07:29Z,Logged"), "a | 2022-11-10T05:07:29Z | timestamp_desc=Logged\n"},
		{"bounds of both ends", "a.csv", table("title,start,latest start,earliest end,end", "a,1900-01-02,1900-02-01,1901-03-01,1901-05-01", "b,,1910,,", "c,1900,,1920,"), "a | 1900/1901\nb | [..1910]\nc | 1900/\n"},
	})
}

// flow writes a file of TimeFlow.
func flow(header []string, rows ...string) string {
	var b strings.Builder
	for _, line := range header {
		b.WriteString("#TIMEFLOW\t" + line + "\n")
	}
	return b.String() + "#TIMEFLOW\t====== End of Header.\n" + strings.Join(rows, "\n") + "\n"
}

func TestTheHeaderOfTimeFlowIsRead(t *testing.T) {
	const file = "a.time"
	checkKinds(t, []kindCase{
		{
			"columns by name, lists and numbers", file, flow([]string{"field\tPeople\tList", "field\tZip\tText", "field\tCost\tNumber", "alias\tTIMEFLOW_LABEL\tWhat it was", "alias\tTIMEFLOW_START\tBegins", "alias\tTIMEFLOW_TRACK\tZip"}, "What it was\tBegins\tPeople\tZip\tCost", "a\tJan 20 2009\tAnn, Bob\t012\t3"),
			"a | 2009-01-20 | Zip=012 | Cost=3\n",
		},
		{
			"columns by number", file, flow([]string{"alias\tTIMEFLOW_LABEL\t1", "alias\tTIMEFLOW_START\t2", "alias\tTIMEFLOW_TRACK\t3", "field\t4\tList"}, "Thing\tFrom then\tArea\tMarks", "a\t1914\tNorth\tx,y"),
			"a | 1914 | Area=North | Marks=x | Marks=y\n",
		},
		{"a problem names the line of the file", file, flow([]string{"alias\tTIMEFLOW_START\tB"}, "Label\tB", "a\tsomeday"), "a | \"someday\"\n! a.time:4: column \"B\": \"someday\": \"someday\" is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900\n"},
		{"a latest start and an earliest end", file, flow([]string{"alias\tTIMEFLOW_LATEST_START\tL", "alias\tTIMEFLOW_EARLIEST_END\tE", "alias\tTIMEFLOW_START\tS", "alias\tTIMEFLOW_END\tZ"}, "Label\tS\tL\tE\tZ", "a\t1900\t1901\t1910\t1912"), "a | 1900~/1912~\n"},
	})
	f, err := Read(file, strings.NewReader(flow([]string{"source\tan archive", "description\t\"Of two\nlines\t\"\"here\"\"\"", "alias\tTIMEFLOW_START\tB", "alias\tTIMEFLOW_TRACK\tGone"}, "Label\tB\tX", "a\t1914\tb")), Options{Map: map[string]string{"title": "X"}})
	if err != nil {
		t.Fatal(err)
	}
	got := f.Timeline.Summary.In("") + "|" + f.Timeline.Sources[0].Title.In("") + "|" + notesOf(f) + "|" + f.Timeline.Events.At(0).Title.In("")
	if want := "Of two\nlines\t\"here\"|an archive|the header of the file says that TIMEFLOW_TRACK is the column \"Gone\", which is not there\nmore columns, to filter by and to sort into lanes: Label (words)|b"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTheWordsOfBoundsAreKept(t *testing.T) {
	f, err := Read("a.csv", strings.NewReader(table("title,start,latest start,earliest end,end", "a,1900-01-02,1900-02-01,1901-03-01,1901-05-01")), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Timeline.Events.At(0).When.Said, "[1900-01-02..1900-02-01] – [1901-03-01..1901-05-01]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
