package extract

// frenchWords are the tables for names and for what is said of events in French.
var frenchWords = &lexicon{
	roles: words("président présidente vice-président ministre vice-ministre premier chancelier chancelière roi reine prince princesse empereur pape dirigeant dirigeante leader chef cheffe numéro secrétaire émissaire ambassadeur ambassadrice " +
		"porte-parole général amiral colonel capitaine commandant directeur directrice gouverneur maire sénateur sénatrice député députée représentant représentante juge procureur procureure avocat avocate analyste économiste professeur professeure " +
		"scientifique astronome mathématicien mathématicienne ingénieur ingénieure astronaute cosmonaute entraîneur sélectionneur joueur attaquant gardien chanteur chanteuse acteur actrice auteur autrice écrivain écrivaine poète romancier peintre fondateur " +
		"fondatrice cofondateur pdg patron patronne responsable haut-responsable coordinateur coordinatrice conseiller conseillère négociateur négociatrice diplomate dictateur évêque archevêque cardinal imam militant militante journaliste correspondant correspondante " +
		"commissaire doyen recteur conservateur conservatrice historien historienne physicien physicienne chimiste biologiste géologue volcanologue chercheur chercheuse médecin docteur envoyé adjoint homologue opposant opposante"),
	titles:    words("m mm mme mmes mlle dr pr me mgr général colonel président chancelier sire sir lord"),
	bodies:    words("ministère département agence université institut conseil commission comité cour banque parti union fédération ligue association organisation parlement sénat congrès assemblée compagnie aéroport société groupe musée fondation fonds autorité office bureau service police armée marine garde forces club campagne mouvement front alliance académie observatoire hôpital communauté ambassade administration trésor maison mairie préfecture gouvernement cercle confrérie syndicat comité"),
	particles: words("de la le du d van der den von ben bin al el ibn di da do dos das del"),
	joints:    words("de du des la le les pour et contre à aux d l"),
	givens:    givenNames,
	media: table("reuters:Reuters afp:AFP ap:AP associated_press:Associated_Press tass:Tass ria:RIA ria_novosti:RIA_Novosti interfax:Interfax xinhua:Xinhua chine_nouvelle:Chine_nouvelle yonhap:Yonhap kcna:KCNA izvestia:Izvestia kommersant:Kommersant pravda:Pravda bbc:BBC cnn:CNN " +
		"new_york_times:New_York_Times washington_post:Washington_Post wall_street_journal:Wall_Street_Journal financial_times:Financial_Times guardian:Guardian le_monde:Le_Monde le_figaro:Le_Figaro figaro:Figaro libération:Libération mediapart:Mediapart der_spiegel:Der_Spiegel spiegel:Spiegel bild:Bild el_país:El_País al-jazira:Al-Jazira dpa:DPA bloomberg:Bloomberg le_parisien:Le_Parisien les_échos:Les_Échos la_croix:La_Croix ouest-france:Ouest-France rfi:RFI franceinfo:franceinfo"),
	metonyms: map[string]seat{
		"kremlin": {"Kremlin", "RU"}, "maison blanche": {"Maison Blanche", "US"}, "maison-blanche": {"Maison Blanche", "US"}, "pentagone": {"Pentagone", "US"}, "département d'état": {"Département d'État", "US"}, "downing street": {"Downing Street", "GB"}, "elysée": {"Élysée", "FR"}, "élysée": {"Élysée", "FR"},
		"matignon": {"Matignon", "FR"}, "quai d'orsay": {"Quai d'Orsay", "FR"}, "maison bleue": {"Maison Bleue", "KR"}, "vatican": {"Vatican", "VA"}, "onu": {"ONU", ""}, "nations unies": {"Nations unies", ""}, "ue": {"UE", ""}, "union européenne": {"Union européenne", ""}, "otan": {"OTAN", ""},
		"union soviétique": {"Union soviétique", "RU"}, "urss": {"URSS", "RU"},
	},
	demonyms: codes(`AF afghan afghane
ZA sud-africain sud-africaine
AL albanais albanaise
DZ algérien algérienne
DE allemand allemande ouest-allemand ouest-allemande est-allemand
US américain américaine étasunien états-unien
SA saoudien saoudienne
AR argentin argentine
AM arménien arménienne
AU australien australienne
AT autrichien autrichienne
AZ azerbaïdjanais azerbaïdjanaise
BE belge
BY biélorusse
MM birman birmane
BO bolivien bolivienne
BA bosnien bosnienne bosniaque
BR brésilien brésilienne
GB britannique anglais anglaise écossais écossaise gallois
BG bulgare
BF burkinabè
KH cambodgien cambodgienne
CM camerounais camerounaise
CA canadien canadienne québécois
CL chilien chilienne
CN chinois chinoise
CY chypriote
CO colombien colombienne
CD congolais congolaise
KP nord-coréen nord-coréenne
KR sud-coréen sud-coréenne
HR croate
CU cubain cubaine
DK danois danoise
EG égyptien égyptienne
EC équatorien
ES espagnol espagnole catalan
EE estonien estonienne
ET éthiopien éthiopienne
FI finlandais finlandaise
FR français française
GA gabonais gabonaise
GE géorgien géorgienne
GR grec grecque
HT haïtien haïtienne
HU hongrois hongroise
IN indien indienne
ID indonésien indonésienne
IQ irakien irakienne
IR iranien iranienne
IE irlandais irlandaise
IS islandais islandaise
IL israélien israélienne
IT italien italienne
CI ivoirien ivoirienne
JP japonais japonaise
JO jordanien jordanienne
KZ kazakh kazakhe
KE kényan kényane
XK kosovar kosovare
KW koweïtien
LV letton lettone
LB libanais libanaise
LY libyen libyenne
LT lituanien lituanienne
MG malgache
MY malaisien malaisienne
ML malien malienne
MA marocain marocaine
MX mexicain mexicaine
MD moldave
MN mongol
NP népalais
NG nigérian nigériane
NE nigérien nigérienne
NO norvégien norvégienne
NZ néo-zélandais néo-zélandaise
PK pakistanais pakistanaise
PS palestinien palestinienne
NL néerlandais néerlandaise
PE péruvien péruvienne
PH philippin philippine
PL polonais polonaise
PT portugais portugaise
QA qatari qatarie
RO roumain roumaine
RU russe soviétique
RW rwandais rwandaise
SN sénégalais sénégalaise
RS serbe
SG singapourien
SK slovaque
SI slovène
SO somalien
SD soudanais soudanaise
SE suédois suédoise
CH suisse
SY syrien syrienne
TW taïwanais taïwanaise
TD tchadien tchadienne
CZ tchèque
TH thaïlandais thaïlandaise
TN tunisien tunisienne
TR turc turque
UA ukrainien ukrainienne
UY uruguayen
VE vénézuélien vénézuélienne
VN vietnamien vietnamienne
YE yéménite
ZW zimbabwéen`),
	things: words("affaires prix coupe traité guerre jeux championnat championnats convention charte accord médaille révolution euro"),
	common: words("le la les l un une des du de d ce cet cette ces c il elle ils elles on nous vous je tu son sa ses leur leurs notre nos votre mon ma mes en dans à au aux par pour avec sans sous sur vers chez entre après avant depuis pendant lors lorsque quand où que qui quoi dont comment pourquoi si comme et ou mais donc or ni car ne pas plus moins très trop aussi encore " +
		"déjà toujours jamais hier demain aujourd'hui selon d'après cependant toutefois néanmoins ainsi alors puis ensuite enfin malgré contre outre quelque quelques plusieurs certains certaines tous toutes tout toute chaque aucun aucune deux trois quatre cinq six sept huit neuf dix lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août " +
		"septembre octobre novembre décembre publié mis voici voilà dès fin début mi-mars rien personne cela ceci celui celle ceux près autour plusieurs interrogé interrogée autre autres même réunis réunies restent reste seul seule parmi via américains soviétiques russes français visiteurs passagers ministres dirigeants chercheurs"),
	notPlaces: words("selon mars mai tours lens sens nancy dole bar pont sainte saint mer port ville lorient beaune of la le les man split orange nice vitré cher angle marche marché saga agde moulins aires lunel affaires avion"),
	locative:  words("à en au aux dans de du vers près chez par sur pour jusqu via d"),
	speech: acts(acts(acts(map[string]act{}, says, "dit déclaré déclare affirmé affirme indiqué indique précisé précise expliqué explique ajouté ajoute souligné souligne rapporté rapporte estimé estime assuré assure rappelé noté écrit raconté constaté fait_savoir révélé déclaraient disait"),
		announces, "annoncé annonce annoncent annoncée annonça confirmé confirme proclamé promis proposé averti menacé ordonné dévoilé appelé exhorté"),
		denies, "démenti dément démentent nié nie réfuté réfute"),
	according:  []string{"selon", "d après", "au dire de", "aux dires de", "de source"},
	citing:     []string{"citant", "en citant", "qui cite", "qui citait", "citée par", "cité par"},
	sourceWord: words("source sources responsable responsables diplomate diplomates porte-parole témoin témoins proche proches analyste analystes expert experts police autorités gouvernement ministère ambassade ministre journal quotidien agence communiqué hebdomadaire gazette revue radio télévision chaîne site blog lettre gardien organisateurs commissaires chercheurs scientifiques habitants"),
	statuses: []cue{
		{"a été annulé*", "cancelled"},
		{"annulé*", "cancelled"},
		{"annule", "cancelled"},
		{"n'aura pas lieu", "cancelled"},
		{"n’aura pas lieu", "cancelled"},
		{"renoncé", "cancelled"},
		{"démenti", "denied"},
		{"dément", "denied"},
		{"démentent", "denied"},
		{"nié", "denied"},
		{"n a jamais eu lieu", "denied"},
		{"reporté*", "planned"},
		{"repoussé*", "planned"},
		{"ajourné*", "planned"},
		{"pourrait", "hypothetical"},
		{"pourraient", "hypothetical"},
		{"si", "hypothetical"},
		{"à condition que", "hypothetical"},
		{"peut-être", "hypothetical"},
		{"envisage", "hypothetical"},
		{"devrait", "expected"},
		{"devraient", "expected"},
		{"attendu*", "expected"},
		{"probablement", "expected"},
		{"sans doute", "expected"},
		{"espère", "expected"},
		{"aurait lieu", "expected"},
		{"se tiendrait", "expected"},
		{"*erait", "expected"},
		{"*irait", "expected"},
		{"*drait", "expected"},
		{"*eraient", "expected"},
		{"aurait", "expected"},
		{"auraient", "expected"},
		{"serait", "expected"},
		{"prévu*", "planned"},
		{"prévoit", "planned"},
		{"programmé*", "planned"},
		{"doit", "planned"},
		{"doivent", "planned"},
		{"va", "planned"},
		{"vont", "planned"},
		{"sera", "planned"},
		{"seront", "planned"},
		{"aura lieu", "planned"},
		{"*era", "planned"},
		{"*eront", "planned"},
		{"*ira", "planned"},
		{"*iront", "planned"},
		{"*dra", "planned"},
		{"*dront", "planned"},
		{"*tra", "planned"},
		{"aura", "planned"},
		{"auront", "planned"},
		{"en cours", "ongoing"},
		{"se poursuit", "ongoing"},
		{"continue", "ongoing"},
		{"continuent", "ongoing"},
	},
	doubts: []cue{
		{"probablement", "probable"},
		{"sans doute", "probable"},
		{"apparemment", "probable"},
		{"vraisemblablement", "probable"},
		{"devrait", "probable"},
		{"devraient", "probable"},
		{"aurait", "possible"},
		{"auraient", "possible"},
		{"serait", "possible"},
		{"*erait", "possible"},
		{"*irait", "possible"},
		{"*drait", "possible"},
		{"pourrait", "possible"},
		{"pourraient", "possible"},
		{"peut-être", "possible"},
		{"éventuel*", "possible"},
		{"présumé*", "possible"},
		{"si", "possible"},
	},
	types: []typed{
		{"election", "élection élections élu élue vote scrutin référendum électeurs"},
		{"office", "investi nommé nommée démissionne démissionné intronisé prête_serment succède succédé arrive_au_pouvoir arrivé_au_pouvoir prend_le_pouvoir pris_le_pouvoir pouvoir_après limogé démission arrivée_au_pouvoir"},
		{"agreement", "signé signe signeront signent signature traité traités accord accords pacte adopté approuvé ratifié ratification ratifications entrée_en_vigueur entrer_en_vigueur"},
		{"meeting", "rencontré rencontre rencontrer rencontrera rencontreront rencontrent sommet entretien entretiens entretenu entretenus réunion réunis pourparlers conférence négociations recevr* accueill* reçu reçoit réunissent réunira dîner banquet main_en"},
		{"visit", "visite visité rendu rendra rend rendre voyage déplacement arrivé arrive arrivera inspecte inspecté inspecter inspectant rendr* rende rendent venue viendra sera_en sera_à s_est_rendu"},
		{"test", "essai essais testé tir tirs tiré missile missiles lancement lancé fusée arme amarrés"},
		{"sanction", "sanction sanctions embargo amende interdit interdiction suspendu"},
		{"violence", "attaque attaqué attentat tué tués fusillade bombe explosion guerre combats affrontements assassiné assassinat coup_d_état blessés invasion frappe émeutes"},
		{"disaster", "séisme inondation inondations accident éruption entré_en tsunami ouragan typhon incendie naufrage effondrement catastrophe volcan cendres"},
		{"publication", "publié publie publiée livre rapport paru parution ouvrage roman article"},
		{"statement", "annoncé annonce déclaré dit affirmé averti démenti confirmé discours promis exigé"},
	},
	venues:     words("stade théâtre palais gare aéroport place pont parc port arène cathédrale île lac mont montagne volcan glacier fleuve rivière détroit baie mer océan vallée désert province district côte canal tour base château hôtel centre"),
	inside:     words("à en dans près"),
	joins:      []string{" et ", " mais ", " puis ", " tandis que ", " alors que ", " après ", " avant ", " qui ", " que ", " qu'", " qu’"},
	quiet:      words("a ont avait s est se aussi ne n pas déjà lui ensuite qu que qui dans un communiqué il elle ils elles"),
	passive:    words("été étaient était furent fut est sont être sera seront"),
	unspoken:   words("pour par"),
	articles:   words("le la les l et mais"),
	beforeRole: words("vice premier première ex ancien ancienne secrétaire sous sous-secrétaire haut haute nouveau nouvelle grand futur future jeune"),
	links:      words("la le les l capitale ville"),
	weak:       words("de du d des"),
	near:       words("près loin autour"),
	here:       []string{"ici"},
	there:      []string{"la ville", "sur place", "là-bas", "la capitale"},
	pronouns:   words("il elle"),
	theirs:     phrases("leur leurs deux_hommes deux_dirigeants deux_présidents ils"),
	impersonal: words("s y faut fallut faudra apparaît apparut reste agit convient semble pleut suffit est"),
}
