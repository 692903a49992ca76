/** A desk that nobody touched for this long is signed out (NIST SP 800-63B-4, AAL2: an hour at most). */
export const idleSeconds = 30 * 60;

/** However busy, a session ends after a long shift. */
export const absoluteSeconds = 12 * 60 * 60;

/** How often at most the row hears that the session is still in use. */
export const touchEverySeconds = 60;
