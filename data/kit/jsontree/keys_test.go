package jsontree

import (
	"strings"
	"testing"
)

func TestTheNamesOfTheOutermostMembersAreListed(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"of an object", `{"dateline":1,"title":"a: \"b\"","events":[{"start_date":1}]}`, "dateline title events"},
		{"of the first bytes of one", `{"a":{"b":2},"c":[1,{"d`, "a c"},
		{"behind the mark of UTF-8", "\xef\xbb\xbf {\"a\":1}", "a"},
		{"none of a list", `[{"a":1}]`, ""},
		{"none behind the object", `{"a":1} {"b":2}`, "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(Keys([]byte(c.head)), " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
