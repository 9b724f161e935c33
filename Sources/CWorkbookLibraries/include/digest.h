#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Writes the SHA-256 of some bytes, by libcrypto, which is loaded when first needed: libzip and libxlsxwriter need it too.
///
/// False where it cannot be loaded.
bool tokki_sha256(const unsigned char *bytes, size_t count, unsigned char digest[32]);
