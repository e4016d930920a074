package extract

import (
	"slices"
	"strings"
	"unicode"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// An Actor is a person, an organisation or a state that a document names.
type Actor struct {
	ID       string // that of the confirmed actor, else made of the name
	Name     string
	Kind     timeline.ActorKind
	Role     string
	Country  string
	Aliases  []string // the other forms of the name in the document
	Known    bool     // an actor of the timeline that the extractor was given
	Mentions []TextSpan

	named int // how often in full
}

// A TextSpan is a half-open range of code points, and what stands there.
type TextSpan struct {
	Start, End int
	Text       string
}

// A Likeness is two actors that may be one, for a person to merge.
type Likeness struct {
	A, B   string // ids
	Reason string
}

// register joins the names of a document to actors: long forms first, then the
// short ones to the long ones.
func (r *reader) register(names []*name, known *timeline.Timeline) []Actor {
	var actors []Actor
	index := map[string]int{}
	for _, pass := range []bool{false, true} {
		for _, n := range names {
			if n.single != pass || n.kind == 0 && n.rule != "short form" && n.rule != "known actor" {
				continue
			}
			r.join(&actors, index, n, known)
		}
	}
	return actors
}

// join finds the actor of a name, or adds it.
func (r *reader) join(actors *[]Actor, index map[string]int, n *name, known *timeline.Timeline) {
	folded := gazetteer.Fold(n.text)
	at, ok := index[folded]
	if k, confirmed := r.known[folded]; confirmed && !ok {
		a := known.Actors[k]
		at = slices.IndexFunc(*actors, func(have Actor) bool { return have.ID == a.ID })
		if at < 0 {
			at = len(*actors)
			*actors = append(*actors, Actor{ID: a.ID, Name: a.Name.In(r.name), Kind: a.Kind, Role: a.Role.In(r.name), Country: a.Country, Known: true})
		}
		ok = true
	}
	if !ok && n.single && r.bodies[strings.ToLower(n.text)] {
		at, ok = longBody(*actors, folded)
	}
	if !ok && n.single && n.kind != timeline.Organisation {
		at, ok = longForm(*actors, folded)
		if !ok && n.role == "" {
			if r.often[folded] < repeated || r.small[strings.ToLower(n.text)] {
				return // a single word that stands for nobody known
			}
			n.kind, n.rule = timeline.Organisation, "repeated name"
		}
	}
	if !ok {
		at = len(*actors)
		*actors = append(*actors, Actor{ID: unusedID(*actors, gazetteer.Fold(n.text)), Name: n.text, Kind: n.kind, Country: n.country})
	}
	index[folded] = at
	n.actor = at
	a := &(*actors)[at]
	if !n.single {
		a.named++
	}
	if a.Role == "" && !a.Known {
		a.Role = roleOnly(n.role)
	}
	if a.Country == "" {
		a.Country = n.country
	}
	if n.text != a.Name && !slices.Contains(a.Aliases, n.text) {
		a.Aliases = append(a.Aliases, n.text)
	}
	n.kind = a.Kind
}

// repeated is how often a word that is no name known must stand in a document to
// be taken for an actor: a ship, a club.
const repeated = 3

// roleOnly drops titles such as "Mme" from a role.
func roleOnly(role string) string {
	switch strings.ToLower(strings.Trim(role, ". ")) {
	case "m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "sir", "me", "lord", "dame":
		return ""
	}
	return role
}

// longForm returns the person whose name ends in a word, else the one whose name
// starts with it, as family names do in East Asia; the one named most often, and
// among equals the first.
func longForm(actors []Actor, folded string) (int, bool) {
	for _, ends := range []bool{true, false} {
		best := -1
		for i, a := range actors {
			full := gazetteer.Fold(a.Name)
			if a.Kind != timeline.Person || ends && !strings.HasSuffix(full, " "+folded) || !ends && !strings.HasPrefix(full, folded+" ") {
				continue
			}
			if best < 0 || a.named > actors[best].named {
				best = i
			}
		}
		if best >= 0 {
			return best, true
		}
	}
	return 0, false
}

// longBody returns the last organisation that has a word in its name.
func longBody(actors []Actor, folded string) (int, bool) {
	for i, a := range slices.Backward(actors) {
		if a.Kind == timeline.Organisation && slices.Contains(strings.Fields(gazetteer.Fold(a.Name)), folded) {
			return i, true
		}
	}
	return 0, false
}

// unusedID makes an id of a name that no actor has.
func unusedID(actors []Actor, folded string) string {
	id := slug(folded)
	for slices.ContainsFunc(actors, func(a Actor) bool { return a.ID == id }) {
		id += "-2"
	}
	return id
}

// slug makes an id of a text: letters and digits, and hyphens between.
func slug(text string) string {
	parts := strings.FieldsFunc(gazetteer.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) == 0 {
		return "unnamed"
	}
	return strings.Join(parts[:min(len(parts), 8)], "-")
}

// likenesses returns the pairs of persons whose names are spelled almost alike,
// or who share a family name and a role.
func likenesses(actors []Actor) []Likeness {
	var all []Likeness
	for i, a := range actors {
		for _, b := range actors[i+1:] {
			if a.Kind != timeline.Person || b.Kind != timeline.Person {
				continue
			}
			x, y := gazetteer.Fold(a.Name), gazetteer.Fold(b.Name)
			switch {
			case strings.ReplaceAll(x, " ", "") == strings.ReplaceAll(y, " ", ""):
				all = append(all, Likeness{a.ID, b.ID, "one name written in two ways"})
			case gazetteer.Distance(x, y, 2) <= 2 && len(x) > 8:
				all = append(all, Likeness{a.ID, b.ID, "names that differ by a letter or two"})
			case lastWord(x) == lastWord(y) && a.Role != "" && a.Role == b.Role:
				all = append(all, Likeness{a.ID, b.ID, "one family name and one role"})
			}
		}
	}
	return all
}

func lastWord(s string) string { return s[strings.LastIndex(s, " ")+1:] }
