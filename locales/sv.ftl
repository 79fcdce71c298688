# User-facing words, Swedish.
