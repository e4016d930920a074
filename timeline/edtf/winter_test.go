package edtf

import "testing"

func TestAWinterIsSaidByBothOfItsYears(t *testing.T) {
	for input, want := range map[string][3]string{
		"1347-24":         {"winter 1347–1348", "hiver 1347–1348", "Winter 1347–1348"},
		"1347-24~":        {"about winter 1347–1348", "vers l’hiver 1347–1348", "um Winter 1347–1348"},
		"-0043-24":        {"winter 44–43 BCE", "hiver 44–43 av. J.-C.", "Winter 44–43 v. Chr."},
		"0000-24":         {"winter 1 BCE–1 CE", "", ""},
		"1347-24/1348-21": {"winter 1347–1348 to spring 1348", "", ""},
		"1347-22":         {"summer 1347", "été 1347", "Sommer 1347"},
	} {
		d, err := ParseISO(input)
		if err != nil {
			t.Fatal(err)
		}
		for i, lang := range []string{"en", "fr", "de"} {
			if got := in(lang).Words(d); got != want[i] && want[i] != "" {
				t.Errorf("%s in %s is %q, want %q", input, lang, got, want[i])
			}
		}
	}
}
