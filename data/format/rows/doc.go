// Package rows reads JSON that is a list of objects, each a row of a table:
// arrays, objects with such an array in them, and data packages as TimeMapper
// saves them.
package rows
