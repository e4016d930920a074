// Package sqlite reads and writes SQLite databases. A database that this package
// has written keeps everything: its table "events" has the columns of package
// grid, to be asked in SQL, and in a column "json" the event as the native file
// has it, as "dateline" has the rest. Of any other database a table is read by the
// names of its columns.
//
// A database is opened in memory, from the bytes of its file, with its own views,
// triggers and functions left alone.
package sqlite
