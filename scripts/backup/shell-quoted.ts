/** A path as one word for the shell, inside a setting of PostgreSQL where `%` begins a place holder. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
