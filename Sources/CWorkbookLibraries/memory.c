#define _GNU_SOURCE
#include "workbook_libraries.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

int tokki_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

static _Thread_local size_t used;
static _Thread_local size_t most;

void tokki_bound_memory(size_t limit) {
  used = 0;
  most = limit;
}

void *tokki_bounded_malloc(size_t size) {
  if (used > most || size > most - used) return NULL;
  void *block = malloc(size);
  if (block != NULL) used += malloc_usable_size(block);
  return block;
}

void *tokki_bounded_realloc(void *block, size_t size) {
  size_t before = block == NULL ? 0 : malloc_usable_size(block);
  if (used - before > most || size > most - (used - before)) return NULL;
  void *moved = realloc(block, size);
  if (moved != NULL) used += malloc_usable_size(moved) - before;
  return moved;
}

void tokki_bounded_free(void *block) {
  if (block != NULL) used -= malloc_usable_size(block);
  free(block);
}
