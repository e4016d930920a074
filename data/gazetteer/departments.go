package gazetteer

import "strings"

// departments are those of France, which the data has not: behind the name of a town they tell that it
// lies there, "Rouen (Seine-Maritime)".
var departments = func() map[string][]string {
	all := map[string][]string{}
	const names = "Ain|Aisne|Allier|Alpes-de-Haute-Provence|Hautes-Alpes|Alpes-Maritimes|Ardèche|Ariège|Aube|Aude|Aveyron|" +
		"Bouches-du-Rhône|Calvados|Cantal|Charente|Charente-Maritime|Cher|Corrèze|Corse-du-Sud|Haute-Corse|Côte-d'Or|" +
		"Côtes-d'Armor|Creuse|Dordogne|Doubs|Drôme|Eure|Eure-et-Loir|Finistère|Gard|Haute-Garonne|Gers|Gironde|" +
		"Hérault|Ille-et-Vilaine|Indre|Indre-et-Loire|Isère|Jura|Landes|Loir-et-Cher|Loire|Haute-Loire|Loire-Atlantique|" +
		"Loiret|Lot|Lot-et-Garonne|Lozère|Maine-et-Loire|Manche|Marne|Haute-Marne|Mayenne|Meurthe-et-Moselle|Meuse|" +
		"Morbihan|Moselle|Nièvre|Nord|Oise|Orne|Pas-de-Calais|Puy-de-Dôme|Pyrénées-Atlantiques|Hautes-Pyrénées|" +
		"Pyrénées-Orientales|Bas-Rhin|Haut-Rhin|Rhône|Haute-Saône|Saône-et-Loire|Sarthe|Savoie|Haute-Savoie|Seine-Maritime|" +
		"Seine-et-Marne|Yvelines|Deux-Sèvres|Somme|Tarn|Tarn-et-Garonne|Var|Vaucluse|Vendée|Vienne|Haute-Vienne|" +
		"Vosges|Yonne|Territoire de Belfort|Essonne|Hauts-de-Seine|Seine-Saint-Denis|Val-de-Marne|Val-d'Oise"
	for name := range strings.SplitSeq(names, "|") {
		all[Fold(name)] = []string{"FR"}
	}
	return all
}()

// HomeOf returns the codes of the countries that lie in what is named behind a town: as Codes does, or
// France for one of its departments.
func (g *Gazetteer) HomeOf(name string) []string {
	if all := g.Codes(name); len(all) > 0 {
		return all
	}
	return departments[Fold(name)]
}
