package extract

import "testing"

func TestDatelinesOfManySpellingsGiveTheDayOfPublication(t *testing.T) {
	for _, c := range []struct{ lang, head, want string }{
		{"fr", "Lyon, le 3 mai 2011 - Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Lyon (AFP) - 3 mai 2011 - Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "LYON, 3 mai 2011 (Reuters) - Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "LYON, 3 mai (Reuters) – Le pont a rouvert lundi.", ""},
		{"fr", "Lyon, mardi 3 mai 2011. Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "3 mai 2011 – Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "3 mai 2011, Lyon. – Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Mardi 3 mai 2011 — Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "(AFP, 3 mai 2011) Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "[3 mai 2011] Le pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Saint-Étienne, le 1er mai 2011 (AFP) – Le pont a rouvert lundi.", "2011-05-01"},
		{"fr", "Publié le mardi 3 mai 2011 à 14 h 05\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Publié le 03/05/2011 à 14:05\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Mis en ligne le 3 mai 2011\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Par Marie Durand | 3 mai 2011\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "AFP le 03/05/2011\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Édition du 3 mai 2011\nLe pont a rouvert lundi.", "2011-05-03"},
		{"fr", "Le pont a rouvert lundi dans la joie. (Reuters, 3 mai 2011)", "2011-05-03"},
		{"fr", "Le pont a rouvert lundi dans la joie. — AFP, 3 mai 2011", "2011-05-03"},
		{"en", "LYON, May 3, 2011 (Reuters) - The bridge reopened on Monday.", "2011-05-03"},
		{"en", "LYON, France, May 3, 2011 — The bridge reopened on Monday.", "2011-05-03"},
		{"en", "LYON, France (AP) — May 3, 2011 — The bridge reopened on Monday.", "2011-05-03"},
		{"en", "LYON — 3 May 2011 — The bridge reopened on Monday.", "2011-05-03"},
		{"en", "Lyon, 3 May 2011 – The bridge reopened on Monday.", "2011-05-03"},
		{"en", "Lyon (May 3, 2011) – The bridge reopened on Monday.", "2011-05-03"},
		{"en", "3 May 2011 – The bridge reopened on Monday.", "2011-05-03"},
		{"en", "Tuesday, May 3, 2011: The bridge reopened on Monday.", "2011-05-03"},
		{"en", "May 3, 2011 (Lyon) – The bridge reopened on Monday.", "2011-05-03"},
		{"en", "By Mary Miller, May 3, 2011\nThe bridge reopened on Monday.", "2011-05-03"},
		{"en", "Published 14:05, 3 May 2011\nThe bridge reopened on Monday.", "2011-05-03"},
		{"en", "Posted on Tuesday 3 May 2011 at 14.05 BST\nThe bridge reopened on Monday.", "2011-05-03"},
		{"en", "The bridge reopened on Monday. (AP, May 3, 2011)", "2011-05-03"},
		{"en", "On 3 May 2011 – a Tuesday – the bridge reopened.", ""},
		{"en", "In Lyon, on 3 May 2011, the bridge reopened.", ""},
		{"fr", "Le 3 mai 2011 – un mardi – le pont a rouvert.", ""},
		{"fr", "À Lyon, le 3 mai 2011, le pont a rouvert.", ""},
	} {
		got, _ := Published(Document{Text: "The bridge\n\n" + c.head, Lang: c.lang})
		if got.String() != c.want {
			t.Errorf("%s: got %q, want %q", c.head, got, c.want)
		}
		if c.want == "" {
			continue
		}
		for _, s := range drafted(t, Document{Text: "The bridge\n\n" + c.head, Lang: c.lang}).Suggestions {
			if s.Date.String() == c.want {
				t.Errorf("%s: %q became an event", c.head, s.When.Text)
			}
		}
	}
}
