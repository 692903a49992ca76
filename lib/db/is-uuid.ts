const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A malformed id is an unknown id: asked before PostgreSQL would answer it with an error. */
export const isUuid = (text: string): boolean => pattern.test(text);
