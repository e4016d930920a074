package rows

import (
	"dateline/data/format"
)

// Format is JSON, a list of objects; data packages of TimeMapper.
var Format = format.Format{
	Name: "json", Title: "JSON, a list of objects; data packages of TimeMapper", Extensions: []string{".rows.json"},
	Sniff: Sniff, Decode: Decode, Limit: 64 * format.Mega, Maps: true,
}
