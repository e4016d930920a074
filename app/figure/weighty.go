package figure

import "strings"

// measures are the words that name a column of numbers that weigh, in English, French and
// German as timeline.Fold writes them; of two such columns that counts whose word comes first.
var measures = strings.Fields(`
	importance weight poids wichtigkeit gewicht
	magnitude mag magnitudo
	deaths fatalities killed dead casualties victims morts deces tues victimes tote todesopfer opfer
	wounded injured blesses verletzte
	nummentions mentions numarticles articles numsources
	severity intensity gravite intensite schwere starke
	votes voix stimmen attendance spectators viewers spectateurs zuschauer`)

// callings are the words by which a file itself calls an event important: a class, a level, a
// tag.
var callings = wordSet(`
	important major key main high critical milestone highlight headline turning-point
	majeur majeure cle principal principale essentiel essentielle critique jalon
	wichtig bedeutend wesentlich entscheidend hoch kritisch meilenstein`)

// longestCalling is the length of the longest calling, in bytes of what it was folded of: to
// fold longer texts would be in vain.
const longestCalling = 24

// weighty are the words of a title that tell of what people remember: how lives, wars, states
// and reigns begin and end.
var weighty = wordSet(`
	war wars battle invasion invades invaded revolution uprising coup revolt siege massacre genocide
	killed kills dies died dead death assassinated assassination murdered murder shot executed execution
	born birth crowned coronation elected election inaugurated resigns resigned abdicates deposed impeached
	independence founded treaty peace armistice surrender surrenders ceasefire truce
	earthquake tsunami eruption famine plague epidemic pandemic explosion crash
	guerre bataille invasion revolution insurrection putsch revolte siege genocide
	tue tuee tues meurt mort morte deces assassine assassinee assassinat meurtre execute executee
	naissance couronne couronnement elu elue election demissionne demission abdique
	independance fonde fondee fondation traite paix armistice capitulation capitule
	seisme tremblement eruption famine peste epidemie pandemie
	krieg schlacht einmarsch aufstand putsch belagerung massaker volkermord
	getotet stirbt gestorben tod tot ermordet mord erschossen attentat hingerichtet
	geboren geburt gekront kronung gewahlt wahl abdankung
	unabhangigkeit gegrundet grundung vertrag frieden waffenstillstand kapitulation
	erdbeben ausbruch hungersnot pest epidemie pandemie`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(words) {
		all[word] = true
	}
	return all
}
