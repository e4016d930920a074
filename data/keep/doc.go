// Package keep keeps documents safe while they are worked in. A Desk is where they lie: a
// file system, and a folder of the program's own. To work in a file is to Hold it, which no
// other process can do at the same time; each thing that is done is added to a journal, and
// is kept when Append has returned, whatever happens then; Save replaces the file as a
// whole, unless another program has changed it meanwhile; and what a run that ended too
// early has Left is there when the file is held again.
//
//	state folder   <key>.journal   what was done since the file was opened
//	               <key>.lock      who works in it; the kernel's lock, gone with the process
//	               versions/<key>/ what the file held before the last saves
//
// The key of a document is made of the path of its file, where links lead to.
package keep
