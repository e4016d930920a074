package figure_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/scene"
)

func TestAnAddressIsCutInItsMiddle(t *testing.T) {
	font := scene.Font{Size: 13}
	for _, c := range []struct {
		name  string
		width float64
		want  string
	}{
		{"dailytimes.com.pk/riots", 400, "dailytimes.com.pk/riots"},
		{"dailytimes.com.pk/2014/05/riots", 160, "dailytimes.com.pk/…/riots"},
		{"dailytimes.com.pk/2014/05/riots/", 160, "dailytimes.com.pk/…/riots"},
		{"The Daily Times / evening edition", 100, font.Cut("The Daily Times / evening edition", 100)},
		{"no address at all", 60, font.Cut("no address at all", 60)},
	} {
		if got := figure.CutAddress(font, c.name, c.width); got != c.want {
			t.Errorf("%q within %v is %q, want %q", c.name, c.width, got, c.want)
		}
	}
}

func TestAnAddressIsReadInLetters(t *testing.T) {
	for address, want := range map[string]string{
		"https://fr.wikipedia.org/wiki/Hern%C3%A1n_Cort%C3%A9s": "fr.wikipedia.org/wiki/Hernán_Cortés",
		"https://a.org/l%27%C3%A9t%C3%A9_%281914%29":            "a.org/l'été_(1914)",
		"https://a.org/a%2Fb%20c%3Fd":                           "a.org/a%2Fb%20c%3Fd",
		"https://a.org/%E9t%E9":                                 "a.org/%E9t%E9",
		"https://www.a.org/%":                                   "a.org/%",
		"Hern%C3%A1n":                                           "Hern%C3%A1n",
	} {
		if got := figure.BareAddress(address); got != want {
			t.Errorf("%s is read as %q, want %q", address, got, want)
		}
	}
}

func FuzzAnAddressThatIsCutFitsItsRoom(f *testing.F) {
	f.Add("dailytimes.com.pk/2014/05/lahore-riots-continue-for-a-third-day-20140518", 120.0)
	f.Add("a/b", 3.0)
	f.Add("///", 40.0)
	f.Fuzz(func(t *testing.T, name string, width float64) {
		font := scene.Font{Size: 13}
		if width < 40 || width > 1000 {
			return // an ellipsis and a slash need some room
		}
		if got := font.Width(figure.CutAddress(font, name, width)); got > width {
			t.Errorf("%q is %v wide, in a room of %v", name, got, width)
		}
	})
}

func TestTheSiteOfAnAddressIsItsNameAlone(t *testing.T) {
	for address, want := range map[string]string{
		"http://www.dailytimes.com.pk/2014/riots": "dailytimes.com.pk", "https://allafrica.com": "allafrica.com", "Daily Times": "", "www.dailytimes.com.pk": "",
	} {
		if got := figure.Site(address); got != want {
			t.Errorf("of %q it is %q, want %q", address, got, want)
		}
	}
}
