package grid

import "testing"

func TestAnAddressInTheColumnOfSourcesIsTheirLink(t *testing.T) {
	for cell, want := range map[string][2]string{
		"https://fr.wikipedia.org/wiki/Peste_noire":           {"https://fr.wikipedia.org/wiki/Peste_noire", "https://fr.wikipedia.org/wiki/Peste_noire"},
		"Guy de Chauliac, Grande Chirurgie ; https://a.org/x": {"Guy de Chauliac, Grande Chirurgie", "https://a.org/x"},
		"Maitron (http://maitron.fr/)":                        {"Maitron", "http://maitron.fr/"},
		"Maitron":                                             {"Maitron", ""},
		"RFC 2616: httpd and https":                           {"RFC 2616: httpd and https", ""},
		"https://a.org ; https://b.org":                       {"https://a.org ; https://b.org", ""},
		"the page https://a.org as it was":                    {"the page https://a.org as it was", ""},
	} {
		if name, link := linked(cell); name != want[0] || link != want[1] {
			t.Errorf("%q is %q at %q, want %q at %q", cell, name, link, want[0], want[1])
		}
	}
}
