package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"

	"dateline/data/format/native"
	"dateline/data/grid/sheet"
	"dateline/data/kit/draft"
)

// The bounds of a database: tables, and the columns of one.
const (
	maxTables  = 1000
	maxColumns = 2000
)

// Decode reads a database.
func Decode(raw []byte, o draft.Options) (r draft.Result, err error) {
	err = inMemory(raw, func(ctx context.Context, conn *sql.Conn) error {
		names, err := tables(ctx, conn)
		if err != nil {
			return err
		}
		if o.Table == "" && slices.Contains(names, "dateline") && slices.Contains(names, "events") {
			r, err = own(ctx, conn)
			return err
		}
		var all []sheet.Sheet
		for _, name := range names {
			all = append(all, sheet.Sheet{Name: name, Rows: func(yield func([]string) bool) error {
				return each(ctx, conn, "SELECT * FROM "+quoted(name), yield)
			}})
		}
		r, err = sheet.Decode(all, o)
		return err
	})
	return r, err
}

// tables returns the names of the tables; views are left alone, for they are
// programs of whoever made the file.
func tables(ctx context.Context, conn *sql.Conn) (names []string, err error) {
	err = each(ctx, conn, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT "+strconv.Itoa(maxTables), func(row []string) bool {
		names = append(names, row[0])
		return true
	})
	return names[min(1, len(names)):], err
}

// each yields the names of the columns and every row of a question.
func each(ctx context.Context, conn *sql.Conn, question string, yield func([]string) bool) error {
	rows, err := conn.QueryContext(ctx, question)
	if err != nil {
		return fmt.Errorf("1: reading the database: %w", err)
	}
	defer rows.Close()
	header, err := rows.Columns()
	if err != nil {
		return fmt.Errorf("1: reading the database: %w", err)
	}
	if len(header) > maxColumns {
		return fmt.Errorf("1: a table has %d columns; %d are read at most", len(header), maxColumns)
	}
	if !yield(header) {
		return nil
	}
	values, to, cells := make([]any, len(header)), make([]any, len(header)), make([]string, len(header))
	for i := range values {
		to[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return fmt.Errorf("1: reading the database: %w", err)
		}
		for i, v := range values {
			cells[i] = cell(v)
		}
		if !yield(cells) {
			return nil
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("1: reading the database: %w", err)
	}
	return nil
}

// cell writes a value as a table has it; bytes that are no text are left out.
func cell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case interface{ Format(string) string }:
		return v.Format("2006-01-02 15:04:05")
	}
	return ""
}

// own reads a database that Encode has written.
func own(ctx context.Context, conn *sql.Conn) (draft.Result, error) {
	var doc bytes.Buffer
	first := 0
	err := each(ctx, conn, "SELECT json FROM dateline LIMIT 1", func(row []string) bool {
		if first++; first == 2 {
			doc.WriteString(row[0])
		}
		return true
	})
	if err != nil {
		return draft.Result{}, err
	}
	head := bytes.TrimRight(doc.Bytes(), " \n")
	if len(head) < 2 || head[len(head)-1] != '}' {
		return draft.Result{}, fmt.Errorf("1: the table \"dateline\" holds no native file")
	}
	doc.Truncate(len(head) - 1)
	doc.WriteString(`,"events":[`)
	count := 0
	err = each(ctx, conn, "SELECT json FROM events ORDER BY rowid", func(row []string) bool {
		if count++; count > 2 {
			doc.WriteByte(',')
		}
		if count > 1 {
			doc.WriteString(row[0])
		}
		return true
	})
	if err != nil {
		return draft.Result{}, err
	}
	doc.WriteString("]}")
	t, err := native.Decode(&doc)
	return draft.Result{Timeline: t}, err
}
