// Next writes the same line into next-env.d.ts, but only once it has built; the type check comes first in a fresh clone.
/// <reference types="next" />
