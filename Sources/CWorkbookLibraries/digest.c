#include "digest.h"

#include <dlfcn.h>
#include <pthread.h>

/// `SHA256` of OpenSSL, the same in all its versions.
typedef unsigned char *sha256_function(const unsigned char *bytes, size_t count, unsigned char *digest);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static sha256_function *sha256;

static void load_sha256(void) {
  static const char *const names[] = {"libcrypto.so.3", "libcrypto.so.1.1", NULL};
  void *library = NULL;
  for (const char *const *name = names; library == NULL && *name != NULL; name++) {
    library = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
  }
  if (library != NULL) sha256 = (sha256_function *)dlsym(library, "SHA256");
}

bool tokki_sha256(const unsigned char *bytes, size_t count, unsigned char digest[32]) {
  pthread_once(&once, load_sha256);
  return sha256 != NULL && sha256(bytes, count, digest) != NULL;
}
