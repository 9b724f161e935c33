#pragma once

#include <stddef.h>

/// A file of `Policies/` as it was when the binary was built.
typedef struct {
  /// The path below `Policies/`.
  const char *path;
  /// The content, followed by a zero byte that does not belong to it.
  const unsigned char *bytes;
  /// The length of the content.
  size_t count;
} tokki_shipped_file;

/// The number of shipped files.
size_t tokki_shipped_count(void);

/// One of the shipped files, in the order of their paths.
tokki_shipped_file tokki_shipped_at(size_t index);
