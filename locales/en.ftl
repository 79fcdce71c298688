# User-facing words, English.
