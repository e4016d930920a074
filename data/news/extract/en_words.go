package extract

// englishWords are the tables for names and for what is said of events in English.
var englishWords = &lexicon{
	roles: words("president vice-president premier minister chancellor king queen prince princess emperor pope leader chief chairman chairwoman chairperson chair secretary envoy ambassador spokesman spokeswoman spokesperson general " +
		"admiral colonel captain commander director governor mayor senator congressman congresswoman representative lawmaker deputy judge prosecutor attorney lawyer analyst economist professor scientist astronomer mathematician engineer " +
		"astronaut cosmonaut coach manager player striker captain goalkeeper singer actor actress author writer poet novelist painter founder co-founder ceo executive officer official coordinator adviser advisor aide negotiator diplomat dictator " +
		"bishop archbishop cardinal imam activist journalist reporter correspondent head boss commissioner speaker dean rector curator historian physicist chemist biologist geologist volcanologist researcher doctor physician head-of-state"),
	titles:    words("mr mrs ms dr prof sir dame lord lady president chancellor premier minister king queen prince princess pope senator governor gen general col colonel capt captain lt sgt rep sen gov secretary ambassador judge justice chairman chief professor prime vice foreign defense defence deputy leader mayor cardinal archbishop bishop imam sheikh comrade director secretary-general"),
	bodies:    words("ministry department agency university college institute council commission committee court bank party union federation league association organisation organization parliament senate congress assembly airlines airways airport corporation corp inc ltd company group holdings industries museum society foundation fund authority office bureau service police army navy guard force forces club fc united campaign movement front alliance bloc academy observatory hospital post times news tribune herald gazette press council embassy administration treasury house"),
	particles: words("de la le van der den von ben bin al el ibn di da do dos das du del"),
	joints:    words("of for the and to on against"),
	givens:    givenNames,
	media: table("reuters:Reuters afp:AFP ap:AP associated_press:Associated_Press tass:TASS ria:RIA ria_novosti:RIA_Novosti interfax:Interfax xinhua:Xinhua yonhap:Yonhap kcna:KCNA izvestia:Izvestia kommersant:Kommersant pravda:Pravda bbc:BBC cnn:CNN " +
		"new_york_times:New_York_Times washington_post:Washington_Post wall_street_journal:Wall_Street_Journal financial_times:Financial_Times guardian:Guardian le_monde:Le_Monde le_figaro:Le_Figaro der_spiegel:Der_Spiegel spiegel:Spiegel bild:Bild el_país:El_País al_jazeera:Al_Jazeera dpa:DPA bloomberg:Bloomberg nbc:NBC abc_news:ABC_News cbs:CBS fox_news:Fox_News kyodo:Kyodo asahi_shimbun:Asahi_Shimbun"),
	metonyms: map[string]seat{
		"kremlin": {"Kremlin", "RU"}, "white house": {"White House", "US"}, "pentagon": {"Pentagon", "US"}, "state department": {"State Department", "US"}, "downing street": {"Downing Street", "GB"},
		"élysée": {"Élysée", "FR"}, "elysee": {"Élysée", "FR"}, "blue house": {"Blue House", "KR"}, "capitol hill": {"Capitol Hill", "US"}, "vatican": {"Vatican", "VA"}, "un": {"UN", ""}, "united nations": {"United Nations", ""}, "eu": {"EU", ""}, "european union": {"European Union", ""}, "nato": {"NATO", ""},
		"soviet union": {"Soviet Union", "RU"}, "ussr": {"USSR", "RU"},
	},
	demonyms: codes(`AF afghan
AL albanian
DZ algerian
AR argentine argentinian
AM armenian
AU australian
AT austrian
AZ azerbaijani
BD bangladeshi
BY belarusian belarussian
BE belgian
BO bolivian
BA bosnian
BR brazilian
GB british english scottish welsh
BG bulgarian
KH cambodian
CM cameroonian
CA canadian
TD chadian
CL chilean
CN chinese
CO colombian
HR croatian
CU cuban
CY cypriot
CZ czech
DK danish
NL dutch
EC ecuadorian
EG egyptian
EE estonian
ET ethiopian
FI finnish
FR french
GE georgian
DE german
GH ghanaian
GR greek
HT haitian
HU hungarian
IS icelandic
IN indian
ID indonesian
IR iranian
IQ iraqi
IE irish
IL israeli
IT italian
JM jamaican
JP japanese
JO jordanian
KZ kazakh
KE kenyan
XK kosovar
KW kuwaiti
LV latvian
LB lebanese
LY libyan
LT lithuanian
MY malaysian
ML malian
MX mexican
MD moldovan
MN mongolian
MA moroccan
MM burmese
NP nepalese
NZ new_zealand
NG nigerian
KP north_korean
NO norwegian
PK pakistani
PS palestinian
PE peruvian
PH philippine filipino
PL polish
PT portuguese
QA qatari
RO romanian
RU russian soviet
RW rwandan
SA saudi
SN senegalese
RS serbian
SG singaporean
SK slovak
SI slovenian
SO somali
ZA south_african
KR south_korean
ES spanish
LK sri_lankan
SD sudanese
SE swedish
CH swiss
SY syrian
TW taiwanese
TZ tanzanian
TH thai
TN tunisian
TR turkish
UG ugandan
UA ukrainian
US american u.s. us
UY uruguayan
VE venezuelan
VN vietnamese
YE yemeni
ZM zambian
ZW zimbabwean`),
	things: words("affairs prize award cup treaty act war day championship championships games olympics olympic medal agreement accord convention charter peace_prize week revolution"),
	common: words("the a an this that these those it its he she they we you i his her their our my in on at by for from to of with without after before since until during while when where what who why how if as and or but so yet not no there here then now " +
		"one two three four five six seven eight nine ten some many most several both all each every few other another such more less only also even still just last next late early today tomorrow yesterday tonight according however meanwhile although though because " +
		"despite under over between about among against around near earlier later nearly almost officials police authorities people critics experts sources reports thousands hundreds dozens monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
		"september october november december published updated somewhere once twice instead thus indeed further following speaking asked ministers leaders delegates signatories visitors protesters rescuers residents witnesses researchers scientists astronomers engineers workers"),
	notPlaces: words("march may reading bath sale police of most man orange nice split deal mobile normal ball commerce hope union independence enterprise pioneer trinity liberty mission university central eastern western northern southern east west north south best ford battle hall church young burns marion"),
	locative:  words("in at to from near outside around across toward towards into via through over above off throughout within inside leaving visiting reached visit visits visited leave leaves left enter entered toured"),
	speech: acts(acts(acts(map[string]act{}, says, "said says say told tells added adds noted notes explained stated states reported reports argued according wrote writes recalled insisted stressed"),
		announces, "announced announces announce declared declares confirmed confirms pledged promised proposed warned vowed revealed unveiled ordered urged"),
		denies, "denied denies deny refuted refutes"),
	according:  []string{"according to"},
	citing:     []string{"citing", "quoting", "who cited", "which cited", "which quoted", "cited"},
	sourceWord: words("source sources official officials diplomat diplomats spokesman spokeswoman spokesperson waiter witness witnesses insider aide aides analyst analysts expert experts police authorities government ministry embassy minister newspaper daily weekly magazine newsletter gazette blog website radio television agency organisers organizers scientists researchers residents"),
	statuses: []cue{
		{"has been cancelled", "cancelled"},
		{"was cancelled", "cancelled"},
		{"cancel*", "cancelled"},
		{"called off", "cancelled"},
		{"scrapped", "cancelled"},
		{"abandoned", "cancelled"},
		{"denied", "denied"},
		{"denies", "denied"},
		{"has denied", "denied"},
		{"never took place", "denied"},
		{"postponed", "planned"},
		{"delayed until", "planned"},
		{"put off", "planned"},
		{"rescheduled", "planned"},
		{"would have", "hypothetical"},
		{"could", "hypothetical"},
		{"might", "hypothetical"},
		{"may", "hypothetical"},
		{"if", "hypothetical"},
		{"unless", "hypothetical"},
		{"in the event of", "hypothetical"},
		{"is expected", "expected"},
		{"are expected", "expected"},
		{"was expected", "expected"},
		{"were expected", "expected"},
		{"expected to", "expected"},
		{"expects", "expected"},
		{"expect", "expected"},
		{"likely", "expected"},
		{"should", "expected"},
		{"would", "expected"},
		{"hopes to", "expected"},
		{"hope to", "expected"},
		{"scheduled", "planned"},
		{"planned", "planned"},
		{"plans", "planned"},
		{"plan to", "planned"},
		{"due to", "planned"},
		{"is due", "planned"},
		{"are due", "planned"},
		{"set to", "planned"},
		{"is to", "planned"},
		{"are to", "planned"},
		{"will", "planned"},
		{"won't", "planned"},
		{"shall", "planned"},
		{"going to", "planned"},
		{"slated", "planned"},
		{"upcoming", "planned"},
		{"under way", "ongoing"},
		{"underway", "ongoing"},
		{"ongoing", "ongoing"},
		{"continues", "ongoing"},
		{"continue", "ongoing"},
	},
	doubts: []cue{
		{"probably", "probable"},
		{"likely", "probable"},
		{"apparently", "probable"},
		{"reportedly", "probable"},
		{"allegedly", "possible"},
		{"alleged", "possible"},
		{"perhaps", "possible"},
		{"possibly", "possible"},
		{"may", "possible"},
		{"might", "possible"},
		{"could", "possible"},
		{"it is said", "possible"},
		{"rumoured", "possible"},
		{"rumored", "possible"},
		{"if", "possible"},
		{"would", "probable"},
		{"should", "probable"},
	},
	types: []typed{
		{"election", "election elections elect elected vote voted votes ballot referendum polls"},
		{"office", "inauguration inaugurated appointed resigned resigns sworn dismissed sacked succeeds succeeded took_power takes_power stepped_down steps_down takes_office took_office resignation became_president stepping_down"},
		{"agreement", "enter_into_force entry_into_force approve approved sign signed signs signing treaty agreement accord deal pact adopted adopts ratified ratification adopt"},
		{"meeting", "briefing talks_in met meet meets meeting summit talks conference negotiations session dinner briefed received hosted handshake congress hold_talks march"},
		{"visit", "inspecting inspected inspects come_to return_to visit visited visits visiting travel travelled traveled travels arrived arrives arrive trip tour toured journey went_to flew walked left_for"},
		{"test", "test tested tests launch launched launches fired test-fired missile rocket trial"},
		{"sanction", "sanction sanctions embargo fined ban banned penalty suspend suspends suspended"},
		{"violence", "attack attacked attacks killed kill kills shooting shot bombing bomb explosion war fighting clashes assassinated murder murdered coup wounded invaded invasion strike_on airstrike riot riots"},
		{"disaster", "went_down goes_down missing earthquake quake flood floods crash crashed eruption erupted tsunami hurricane typhoon wildfire fire sank derailed collapsed accident disaster capsized died_in"},
		{"publication", "published publishes publish book report_says released_a_report article journal paper publication"},
		{"statement", "announced announces declared said says stated statement warned pledged denied confirmed speech address addressed speak told claimed"},
	},
	venues:     words("stadium theatre theater palace house airport station square hall bridge park harbour harbor arena cathedral island lake mountain volcano river strait bay sea ocean valley desert oblast province district coast canal tower base mediterranean eastern western northern southern central middle"),
	inside:     words("in at near"),
	joins:      []string{" and ", " but ", " then ", " while ", " after ", " before ", " who ", " which ", " that "},
	quiet:      words("has have had was were is are also been not that who which then later earlier he she it they"),
	passive:    words("was were been being be is are"),
	unspoken:   words("for by"),
	articles:   words("the and but an"),
	beforeRole: words("vice former deputy prime foreign defence defense finance interior special chief senior top outgoing incoming then new acting assistant grand opposition far-right ex"),
	links:      words("the capital city town"),
	weak:       words("of"),
	near:       words("outside"),
	here:       []string{"here"},
	there:      []string{"there", "the city", "the town", "the capital"},
	pronouns:   words("he she"),
	own:        words("it they"),
	theirs:     phrases("their they both two_leaders two_men two_presidents"),
	impersonal: words(""),
}
