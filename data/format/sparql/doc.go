// Package sparql reads results of queries in the JSON of SPARQL 1.1 (W3C
// Recommendation of 21 March 2013), as the query service of Wikidata exports them:
// each solution is a row, each variable a column.
package sparql
