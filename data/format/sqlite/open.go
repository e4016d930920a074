package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	_ "modernc.org/sqlite" // the database, without cgo

	"dateline/data/kit/message"
)

// A serial is a connection that a database can be read from, or put into.
type serial interface {
	Serialize() ([]byte, error)
	Deserialize([]byte) error
}

// inMemory opens a database in memory, from the bytes of a file or empty for nil,
// and calls do with its only connection.
func inMemory(raw []byte, do func(context.Context, *sql.Conn) error) (err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return message.Error("opening a database in memory: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	ctx := context.Background()
	conn, err := db.Conn(ctx)
	if err != nil {
		return message.Error("opening a database in memory: %w", err)
	}
	defer conn.Close()
	if raw != nil {
		if err := conn.Raw(func(c any) error { return c.(serial).Deserialize(raw) }); err != nil {
			return message.Error("1: not a database of SQLite: %w", err)
		}
		for _, safe := range []string{"PRAGMA trusted_schema=OFF", "PRAGMA query_only=ON", "PRAGMA cell_size_check=ON"} {
			if _, err := conn.ExecContext(ctx, safe); err != nil {
				return message.Error("1: not a database of SQLite: %w", err)
			}
		}
	}
	return do(ctx, conn)
}

// serialized returns a database as the bytes of a file.
func serialized(conn *sql.Conn) (raw []byte, err error) {
	err = conn.Raw(func(c any) error {
		raw, err = c.(serial).Serialize()
		return err
	})
	return raw, err
}

// quoted writes a name so that SQL takes it for nothing else.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
