#include "workbook_libraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/// Loads the first library of a list that is there.
static void *load(const char *const *names, const char **reason) {
  void *library = NULL;
  for (; library == NULL && *names != NULL; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) *reason = dlerror();
  return library;
}

/// Finds one function of a library; notes the reason where it lacks it.
static void *function(void *library, const char *name, const char **reason) {
  void *found = dlsym(library, name);
  if (found == NULL && *reason == NULL) *reason = dlerror();
  return found;
}

static pthread_once_t xlsxwriter_once = PTHREAD_ONCE_INIT;
static tokki_xlsxwriter xlsxwriter;
static const char *xlsxwriter_reason;

static void load_xlsxwriter(void) {
  // The interface may change with the number in the name.
  static const char *const names[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
  void *library = load(names, &xlsxwriter_reason);
  if (library == NULL) return;
#define TOKKI_XLSX_FUNCTION(name) xlsxwriter.name = (__typeof__(name) *)function(library, #name, &xlsxwriter_reason);
#include "xlsxwriter_functions.h"
#undef TOKKI_XLSX_FUNCTION
}

const tokki_xlsxwriter *tokki_load_xlsxwriter(const char **reason) {
  pthread_once(&xlsxwriter_once, load_xlsxwriter);
  *reason = xlsxwriter_reason;
  return xlsxwriter_reason == NULL ? &xlsxwriter : NULL;
}

static pthread_once_t zip_once = PTHREAD_ONCE_INIT;
static tokki_zip zip;
static const char *zip_reason;

static void load_zip(void) {
  // Numbers 4 and 5 have the functions used here in common.
  static const char *const names[] = {"libzip.so.4", "libzip.so.5", NULL};
  void *library = load(names, &zip_reason);
  if (library == NULL) return;
#define TOKKI_ZIP_FUNCTION(name) zip.name = (__typeof__(name) *)function(library, #name, &zip_reason);
#include "zip_functions.h"
#undef TOKKI_ZIP_FUNCTION
}

const tokki_zip *tokki_load_zip(const char **reason) {
  pthread_once(&zip_once, load_zip);
  *reason = zip_reason;
  return zip_reason == NULL ? &zip : NULL;
}
