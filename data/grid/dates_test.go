package grid

import (
	"strings"
	"testing"

	"dateline/data/kit/message"
)

func TestNumbersThatCountFrom1970AreToldByTheWholeColumn(t *testing.T) {
	for _, c := range []struct {
		column, want string
		told         bool
	}{
		{"1556150400 1556236800", "2019-04-25 2019-04-26", true},
		{"1556150400 1556197200", "2019-04-25T00:00:00Z 2019-04-25T13:00:00Z", true},
		{"1556197200123", "2019-04-25T13:00:00.123Z", true},
		{"1556197200123456", "2019-04-25T13:00:00.123456Z", true},
		{"1556197200123456789", "2019-04-25T13:00:00.123456789Z", true},
		{"1556197199999999999", "2019-04-25T12:59:59.999999999Z", true},
		{"-13800000000 1556197200", "Y-13800000000 Y1556197200", false}, // years: not all are plausible times
		{"2019 1998", "2019 1998", false},
		{"43580 43581", "2019-04-25 2019-04-26", false},
		{"1556150400 2019-04-25", " 2019-04-25", false},
	} {
		text := "title,when\n"
		for cell := range strings.FieldsSeq(c.column) {
			text += "x," + cell + "\n"
		}
		var all []string
		r := decode(t, text, Options{})
		for _, e := range r.Timeline.Events.All() {
			all = append(all, e.When.Date.String())
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%s is read as %s, want %s", c.column, got, c.want)
		}
		if told := strings.Contains(strings.Join(message.Each(r.Notes, "en"), " "), "since 1970"); told != c.told {
			t.Errorf("%s: the notes are %q", c.column, r.Notes)
		}
	}
}
