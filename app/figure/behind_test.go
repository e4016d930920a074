package figure

import "testing"

func TestWhatIsBehindSeveralMarksIsOneFilter(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []string
		want string
	}{
		{"of none nothing", nil, ""},
		{"of one its own", []string{"actor:kim place:rome"}, "actor:kim place:rome"},
		{"values of one field stand side by side", []string{"type:meeting", "type:visit", "id:a", "id:b"}, "type:meeting,visit or id:a,b"},
		{"what all ask for stands once", []string{"when:2019 type:visit", "when:2019 type:meeting", "type:test when:2019"}, "when:2019 type:visit,meeting,test"},
		{"dates stand one by one", []string{"during!:2019-02", "during!:2019-03"}, "during!:2019-02 or during!:2019-03"},
		{"what asks for more adds nothing", []string{"type:visit", "type:visit actor:kim"}, "type:visit"},
		{"those that have little in common", []string{"actor:kim place:rome", "actor:moon place:oslo"}, "actor:kim place:rome or actor:moon place:oslo"},
		{"alternatives stay in brackets", []string{"when:2019 (a or b)", "when:2019 c"}, "when:2019 (a or b or c)"},
		{"what cannot be read asks for nothing", []string{"type:visit", "x or"}, ""},
	} {
		if got := AskAny(c.all); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
