/** What an administrator hands over so that somebody can choose a password: good once, until a moment (ISO). */
export type PasswordLink = { token: string; expiresAt: string };

/**
 * Where does this link lead? The token is in the fragment, which browsers send to no server: it is in no log and no
 * history of a proxy. `origin` is where people reach this Plainleaf, such as https://sheets.example.
 */
export const passwordLinkAddress = (origin: string, token: string): string => `${origin}/choose-password#${token}`;
