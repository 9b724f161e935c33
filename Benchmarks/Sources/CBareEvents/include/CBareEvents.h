#pragma once

#include <stddef.h>

/// Runs libyaml's events over one document and throws them away: the least that any reader built on libyaml does.
/// Returns their number, or 0 for a document that libyaml does not accept.
size_t bare_event_count(const unsigned char *bytes, size_t count);
