export type Credentials = { email: string; password: string; code?: string };

/** What became of an attempt to sign in, with what to tell the person. */
export type SignInAnswer = { kind: 'signed-in' } | { kind: 'code-wanted' } | { kind: 'refused'; words: string };
