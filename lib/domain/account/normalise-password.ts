/**
 * The one form of a password: the same characters typed on another keyboard give the same bytes (NIST SP 800-63B-4,
 * 3.1.1.2, which asks for NFKC or NFKD).
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC');
