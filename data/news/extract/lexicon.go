package extract

import "strings"

// A lexicon is the words of a language by which names, roles and what is said of
// an event are known. All are in small letters, without the accents left out.
type lexicon struct {
	roles      map[string]bool   // nouns that say what a person is: "président"
	titles     map[string]bool   // words before a person's name: "mme", "sir"
	bodies     map[string]bool   // first or last words of organisations: "ministère", "agency"
	particles  map[string]bool   // small words inside the names of persons: "de", "von"
	joints     map[string]bool   // small words inside the names of organisations: "of", "pour"
	givens     map[string]bool   // given names, which start the names of persons
	media      map[string]string // agencies and newspapers: how they are written
	metonyms   map[string]seat   // buildings and the like that stand for who sits there
	demonyms   map[string]string // adjectives of countries, and their codes
	things     map[string]bool   // first or last words of prizes, wars and the like, which do nothing
	common     map[string]bool   // words that start sentences and are no names
	notPlaces  map[string]bool   // words of the language that are towns too
	locative   map[string]bool   // prepositions before places
	speech     map[string]act    // verbs of saying
	according  []string          // "selon", "according to"
	citing     []string          // "citing", "qui cite"
	sourceWord map[string]bool   // unnamed sources: "source", "official"
	statuses   []cue
	doubts     []cue
	types      []typed
	venues     map[string]bool // first or last words of halls, stations and the like: places without a position
	inside     map[string]bool // prepositions behind which an unknown name is a place
	joins      []string        // words at which a sentence may be parted, with their blanks
	quiet      map[string]bool // words between a speaker and a verb of saying, of neither
	passive    map[string]bool // words that make a verb of saying passive: nobody says it
	unspoken   map[string]bool // words behind a verb of saying that make it none: "announced for Friday"
	articles   map[string]bool // words before a speaker that are not of it
	beforeRole map[string]bool // words of a role in front of its noun
	links      map[string]bool // articles between a preposition of place and a name, and words such as capital
	weak       map[string]bool // prepositions of place that say more often something else: "de", "of"
	near       map[string]bool // words that make a weak preposition a strong one: "près de"
	here       []string        // the town of the dateline
	there      []string        // the place of the sentence before
	pronouns   map[string]bool // for a person of the sentence before
	own        map[string]bool // other words for the speaker in what is said: "it"
	theirs     map[string]bool // words for several persons of the sentence before
	impersonal map[string]bool // words behind a pronoun that stands for nobody
}

// A seat is who sits in a building: an organisation and its country.
type seat struct{ name, country string }

// An act is what a verb of saying does.
type act uint8

const (
	says      act = iota + 1 // "dit": the words are of the speaker
	announces                // "annonce": an event of its own
	denies                   // "dément": what follows did not happen
)

// A cue is a word or words that tell the status or the doubt of an event; one that
// ends in * stands for all words that start so.
type cue struct{ words, says string }

// A typed is words that tell the type of an event.
type typed struct{ of, words string }

// phrases reads words and, with underscores for blanks, phrases.
func phrases(list string) map[string]bool {
	all := map[string]bool{}
	for phrase := range strings.FieldsSeq(list) {
		all[strings.ReplaceAll(phrase, "_", " ")] = true
	}
	return all
}

// table reads "a b c" or, where a value follows a colon, "a:x b:y"; an
// underscore stands for a blank.
func table(list string) map[string]string {
	all := map[string]string{}
	for one := range strings.FieldsSeq(list) {
		word, value, ok := strings.Cut(one, ":")
		word = strings.ReplaceAll(word, "_", " ")
		if !ok {
			value = word
		}
		all[word] = strings.ReplaceAll(value, "_", " ")
	}
	return all
}

// codes reads lines of "CODE word word".
func codes(list string) map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		for i, word := range fields {
			if i > 0 {
				all[strings.ReplaceAll(word, "_", " ")] = fields[0]
			}
		}
	}
	return all
}

// acts reads words of one act.
func acts(all map[string]act, of act, list string) map[string]act {
	for word := range strings.FieldsSeq(list) {
		all[strings.ReplaceAll(word, "_", " ")] = of
	}
	return all
}

var lexicons = map[string]*lexicon{"en": englishWords, "fr": frenchWords}

// givenNames are given names common in the news, of many countries.
var givenNames = words("vladimir donald joe barack george bill hillary john james robert michael david william richard thomas mark paul peter stephen steven mike igor sergei sergueï serguei dmitri dmitry mikhail mikhaïl boris " +
	"emmanuel françois nicolas jacques charles jean pierre marie anne claire julie camille louis henri philippe alain michel bernard laurent gérard édouard olivier bruno christian christine sophie isabelle nathalie valérie " +
	"angela olaf helmut gerhard konrad willy annalena ursula theresa tony gordon margaret rishi keir liz winston elizabeth elisabeth diana harry kate meghan justin pierre lloyd jody nelson cyril jacob thabo desmond desmund " +
	"recep mohammed mohammad muhammad ahmed ali hassan hussein omar ibrahim abdel mahmoud bashar benjamin ehud yitzhak shimon ariel yasser jens ban antónio antonio kofi boutros jimmy ronald gerald lyndon harry dwight abraham thomas " +
	"narendra indira jawaharlal imran shinzo shinzō junichiro silvio giorgia matteo mario sergio josé pedro felipe mariano luis carlos hugo nicolás fidel raúl che evo lula jair dilma gabriel gustavo daniel andrés claudia javier cristina " +
	"viktor viktor volodymyr petro yulia alexander alexandre alexei alexeï alexandr andrei andreï anatoly yuri youri leonid nikita joseph josef nikolai maria mariam anna elena natalia svetlana lech andrzej jarosław jaroslaw kaja sanna alexis " +
	"greta bernie elon jeff steve steven tim larry sundar satya jack rex mitch nancy kamala ted marco antony anthony lisa susan sarah jessica jennifer laura karen barbara christopher andrew brian kevin matthew matthieu eric éric patrick martin " +
	"zinédine zinedine didier lionel cristiano kylian lilian emmanuel aimé aime usain serena roger rafael novak johann urbain galileo isaac albert marie pasteur louis neil buzz valentina deke thomas alexeï valeri vance tom")
