package edtf

import "testing"

func TestAThirdOfATimeIsSaidByItsName(t *testing.T) {
	for input, want := range map[string][3]string{
		"[1941-12-11..1941-12-20]": {"mid-December 1941", "mi-décembre 1941", "Mitte Dezember 1941"},
		"[1945-04-01..1945-04-10]": {"early April 1945", "début avril 1945", "Anfang April 1945"},
		"[1944-02-21..1944-02-29]": {"late February 1944", "fin février 1944", "Ende Februar 1944"},
		"[1943-05..1943-08]":       {"mid-1943", "milieu 1943", "Mitte 1943"},
		"[-0043-01..-0043-04]":     {"early 44 BCE", "début 44 av. J.-C.", "Anfang 44 v. Chr."},
		"[1930..1933]":             {"early 1930s", "début des années 1930", "Anfang der 1930er Jahre"},
		"[1934..1936]":             {"mid-1930s", "milieu des années 1930", "Mitte der 1930er Jahre"},
		"[1567..1599]":             {"late 16th century", "fin du XVIe siècle", "Ende des 16. Jahrhunderts"},
		"[0000..0033]":             {"early 1st century", "début du Ier siècle", "Anfang des 1. Jahrhunderts"},
		"[-0032..0000]":            {"late 1st century BCE", "fin du Ier siècle av. J.-C.", "Ende des 1. Jahrhunderts v. Chr."},
		"[-0499..-0466]":           {"early 5th century BCE", "début du Ve siècle av. J.-C.", "Anfang des 5. Jahrhunderts v. Chr."},
		"[1000..1333]":             {"early 2nd millennium", "début du IIe millénaire", "Anfang des 2. Jahrtausends"},
		"{1927..1929,1930..1933}":  {"late 1920s and early 1930s", "fin des années 1920 et début des années 1930", "Ende der 1920er Jahre und Anfang der 1930er Jahre"},

		"[1945-05-01~..1945-05-10~]": {"roughly early May 1945", "à peu près début mai 1945", "ungefähr Anfang Mai 1945"},
		"[1348-09?..1348-12?]":       {"perhaps late 1348", "peut-être fin 1348", "vielleicht Ende 1348"},
		"[1367%..1399%]":             {"roughly late 14th century", "à peu près fin du XIVe siècle", "ungefähr Ende des 14. Jahrhunderts"},

		"[1944-02-21..1944-02-28]":  {"some day between 21 and 28 February 1944", "un jour entre le 21 et le 28 février 1944", "irgendwann zwischen dem 21. und dem 28. Februar 1944"},
		"[1945-05-01~..1945-05-10]": {"some day between 1 and 10 May 1945, roughly", "un jour entre le 1er et le 10 mai 1945, à peu près", "irgendwann zwischen dem 1. und dem 10. Mai 1945, ungefähr"},
		"[1900..1903]":              {"some time between 1900 and 1903", "entre 1900 et 1903", "irgendwann zwischen 1900 und 1903"},
		"[1943-01..1944-04]":        {"some time between January 1943 and April 1944", "entre janvier 1943 et avril 1944", "irgendwann zwischen Januar 1943 und April 1944"},
		"1943-05/1943-08":           {"May to August 1943", "de mai à août 1943", "von Mai bis August 1943"},
	} {
		d, err := ParseISO(input)
		if err != nil {
			t.Fatal(err)
		}
		for i, lang := range []string{"en", "fr", "de"} {
			if got := in(lang).Words(d); got != want[i] {
				t.Errorf("%s in %s is %q, want %q", input, lang, got, want[i])
			}
		}
	}
}
