package sqlite

import (
	"dateline/data/format"
)

// Format is SQLite database.
var Format = format.Format{
	Name: "sqlite", Title: "SQLite database", Extensions: []string{".sqlite", ".sqlite3", ".db"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Limit: 512 * format.Mega, Maps: true,
}
