#pragma once

#include <xlsxwriter.h>
#include <zip.h>

/// The functions of libxlsxwriter that are used, found when the first workbook is written.
///
/// The library is loaded then and not linked: with libcrypto, which it needs, it would add 2 ms to the start of every
/// command (measured on `tokki --help`: 7.2 to 9.1 ms), and most commands write no workbook.
typedef struct {
#define TOKKI_XLSX_FUNCTION(name) __typeof__(name) *name;
#include "xlsxwriter_functions.h"
#undef TOKKI_XLSX_FUNCTION
} tokki_xlsxwriter;

/// The functions of libzip that are used, found when the first workbook is read; see `tokki_xlsxwriter`.
typedef struct {
#define TOKKI_ZIP_FUNCTION(name) __typeof__(name) *name;
#include "zip_functions.h"
#undef TOKKI_ZIP_FUNCTION
} tokki_zip;

/// libxlsxwriter; NULL where it cannot be loaded, with the reason in `*reason` (never freed).
const tokki_xlsxwriter *tokki_load_xlsxwriter(const char **reason);

/// libzip; NULL where it cannot be loaded, with the reason in `*reason` (never freed).
const tokki_zip *tokki_load_zip(const char **reason);

/// A file in memory, open for reading and writing; -1 where the system gives none.
int tokki_memory_file(void);

/// Begins a count of the memory that the three functions below give on this thread, up to a limit in bytes.
///
/// They are for a parser whose memory grows with what a hostile file makes up, such as names. What was given before a
/// count must be freed before it.
void tokki_bound_memory(size_t limit);
void *tokki_bounded_malloc(size_t size);
void *tokki_bounded_realloc(void *block, size_t size);
void tokki_bounded_free(void *block);
