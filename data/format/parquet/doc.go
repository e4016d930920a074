// Package parquet reads and writes Apache Parquet, whose rows are those of a
// table: the columns of package grid, texts but for the position.
package parquet
