package words

var french = &language{
	name:   "fr",
	months: []string{"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"},
	table: map[class][]string{
		glue:       list("mois de, mois d, le, la, les, l, de, du, des, d, en, au, a la, au cours de, an, annee, l an, l annee, en l an, dans les, dans la, dans le, date du, pendant, durant, courant, dans"),
		before:     list("avant, peu avant, juste avant, peu avant le, anterieur a, anterieurement a, avant le, avant la"),
		after:      list("apres, peu apres, juste apres, peu apres le, posterieur a, posterieurement a, passe"),
		notAfter:   list("au plus tard, au plus tard le, au plus tard en, d ici, d ici a, d ici le, d ici au, pas plus tard que, avant ou en, en ou avant, au plus tard au, avant la fin de"),
		notBefore:  list("au plus tot, au plus tot le, au plus tot en, pas avant, en ou apres"),
		since:      list("depuis, a partir de, a partir du, a compter de, a compter du, des, des le, ab"),
		until:      list("jusque, jusqu en, jusqu au, jusqu a, jusqu, jusqu a la fin de"),
		about:      list("vers, v, env, environ, aux environs de, aux alentours de, circa, ca, c, autour de, autour, aux environs, aux alentours, approximativement, a peu pres en, estime, sans doute vers"),
		perhaps:    list("peut-etre, peut etre, probablement, sans doute, vraisemblablement, possiblement, ?, presume"),
		between:    list("entre, entre le, entre les"),
		from:       list("du, de, d, depuis, des"),
		and:        list("et, &, et le, et en"),
		but:        list("mais, mais pas"),
		or:         list("ou, ou le, ou en, ou bien"),
		to:         list("a, au, aux, jusqu a, jusqu au, jusqu en, jusqu, –, -, .., et jusqu en"),
		bce:        list("av j-c, avant j-c, av jc, avant jc, av j c, avant j c, avant jesus-christ, avant notre ere, av n e, avant l ere commune, aec"),
		ce:         list("apr j-c, apres j-c, ap j-c, apr jc, apres jc, ap jc, apr j c, ap j c, apres jesus-christ, de notre ere, ec, n e"),
		century:    list("siecle, siecles, s, sc"),
		millennium: list("millenaire, millenaires"),
		decade:     list("annees, annee, decennie"),
		half:       list("moitie, quinzaine"),
		ofThree:    list("tiers"),
		ofFour:     list("quart"),
		week:       list("semaine"),
		at:         list("a, t, vers, @"),
		clock:      list("h, heure, heures"),
		onwards:    list("et apres, et suivantes, et au-dela, et suiv"),
		orBefore:   list("ou avant, ou plus tot, au plus tard"),
		orAfter:    list("ou apres, ou plus tard, au plus tot"),
		present:    list("aujourd hui, auj, nos jours, maintenant, present, ce jour, en cours"),
		unknown:    list("inconnu, inconnue"),
		negation:   list("pas, non, ne, sauf, hormis, annule, annulee, jamais"),
	},
	values: map[class][][]string{
		weekday: lists("lundi, lun; mardi, mar; mercredi, mer; jeudi, jeu; vendredi, ven; samedi, sam; dimanche, dim"),
		season:  lists("printemps; ete; automne; hiver"),
		part: lists("debut, debut de, au debut de, au debut du, debut du, debuts de, tout debut de, debut des;" +
			"mi, milieu, milieu de, milieu du, au milieu de, au milieu du, milieu des;" +
			"fin, fin de, fin du, a la fin de, a la fin du, toute fin de, fin des, extreme fin de"),
		quarter:  lists("t, trimestre"),
		semester: lists("s, semestre"),
		am:       lists("du matin; de l apres-midi, du soir; midi; minuit"),
		ordinal: lists("premier, premiere; deuxieme, second, seconde; troisieme; quatrieme; cinquieme; sixieme; septieme; huitieme; neuvieme; dixieme; onzieme; douzieme;" +
			"treizieme; quatorzieme; quinzieme; seizieme; dix-septieme; dix-huitieme; dix-neuvieme; vingtieme; vingt et unieme, vingt-et-unieme"),
		feast: lists("noel, jour de noel; veille de noel; jour de l an, nouvel an; saint-sylvestre; paques, dimanche de paques; lundi de paques;" +
			"vendredi saint; dimanche des rameaux, rameaux; pentecote; ascension; epiphanie; toussaint; saint-jean"),
	},
}
