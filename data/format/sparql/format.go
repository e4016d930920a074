package sparql

import "dateline/data/format"

// Format is results of SPARQL queries.
var Format = format.Format{
	Name: "sparql", Title: "SPARQL 1.1 results, JSON, as Wikidata's query service has them", Extensions: []string{".srj", ".sparql.json"},
	Sniff: Sniff, Decode: Decode, Limit: 64 * format.Mega, Maps: true,
}
