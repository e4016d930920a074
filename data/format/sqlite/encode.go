package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"io"
	"slices"
	"strings"

	"dateline/data/format/native"
	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Encode writes a database, in which nothing is lost.
func Encode(out io.Writer, t *timeline.Timeline) error {
	err := inMemory(nil, func(ctx context.Context, conn *sql.Conn) error {
		if err := fill(ctx, conn, out, t); err != nil {
			return err
		}
		raw, err := serialized(conn)
		if err != nil {
			return err
		}
		_, err = out.Write(raw)
		return err
	})
	if err != nil {
		return message.Error("writing a database: %w", err)
	}
	return nil
}

// fill makes the tables and their rows.
func fill(ctx context.Context, conn *sql.Conn, out io.Writer, t *timeline.Timeline) error {
	head := *t
	head.Events = timeline.Events{}
	var rest bytes.Buffer
	if err := native.Encode(&rest, &head); err != nil {
		return err
	}
	header := distinct(grid.Header(t))
	columns := make([]string, len(header))
	for i, name := range header {
		columns[i] = quoted(name) + " TEXT"
		if name == "latitude" || name == "longitude" {
			columns[i] = quoted(name) + " REAL"
		}
	}
	if _, err := conn.ExecContext(ctx, "CREATE TABLE dateline (json TEXT); CREATE TABLE events ("+strings.Join(columns, ", ")+", json TEXT)"); err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // nothing is left to undo behind Commit
	if _, err := tx.ExecContext(ctx, "INSERT INTO dateline VALUES (?)", rest.String()); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO events VALUES ("+strings.Repeat("?,", len(header))+"?)")
	if err != nil {
		return err
	}
	defer insert.Close()
	values := make([]any, len(header)+1)
	err = grid.EventRows(t, grid.Header(t), grid.Asking(out, func(e *timeline.Full, cells []string) error {
		for i := range header {
			values[i] = nil
			if cells[i] != "" {
				values[i] = cells[i]
			}
		}
		values[len(header)] = string(native.EncodeEvent(e, t.Lang))
		_, err := insert.ExecContext(ctx, values...)
		return err
	}))
	if err != nil {
		return err
	}
	return tx.Commit()
}

// distinct gives names of columns that SQL takes for one another, for they differ
// in case only, another.
func distinct(header []string) []string {
	all := slices.Clone(header)
	seen := map[string]bool{"json": true}
	for i := range all {
		for seen[strings.ToLower(all[i])] || all[i] == "" {
			all[i] += "_"
		}

		seen[strings.ToLower(all[i])] = true
	}
	return all
}
