import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

export const bodyLimitBytes = 1024 * 1024;

export type BodyProblem = { status: 400 | 413 | 415; problem: Problem };

const refuse = (status: BodyProblem['status'], detail: string, fields?: Problem['fields']) =>
  failure<BodyProblem>({ status, problem: { code: 'invalid-input', detail, ...(fields && { fields }) } });

const tooLarge = () => refuse(413, 'The request is larger than 1 MB.');

const readLimited = async (request: Request): Promise<string | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimitBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimitBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
};

/**
 * Fields that a language has for itself, which nobody has a reason to send: `__proto__` zod passes over in records, and
 * where it measures what should have been a text, `{"length": {"toString": null}}` throws.
 */
const ofTheLanguage = ['__proto__', 'toString', 'valueOf'];

/** PostgreSQL stores neither NUL nor half a character: found here, they are bad input; found there, an error. */
const findUnstorable = (value: unknown, path: string): string | null => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = path ? `${path}.${key}` : key;
    if (ofTheLanguage.includes(key)) return place;
    const found = findUnstorable(key, path) ?? findUnstorable(inner, place);
    if (found !== null) return found;
  }
  return null;
};

const deepest = 100;

/** Counted in the text, for parsing and checking go down recursively. */
const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length && depth <= deepest; index += 1) {
    const character = json[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '{' || character === '[')) depth += 1;
    else if (!quoted && (character === '}' || character === ']')) depth -= 1;
  }
  return depth > deepest;
};

/** The request's JSON, or why it is none. */
export const readBody = async (
  request: Request,
  wanted = 'application/json',
): Promise<Result<unknown, BodyProblem>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== wanted) return refuse(415, `Send the request as ${wanted}.`);
  let value: unknown;
  try {
    const text = await readLimited(request);
    if (text === null) return tooLarge();
    if (isTooDeep(text)) return refuse(400, 'The request is nested too deeply.');
    value = JSON.parse(text);
  } catch {
    return refuse(400, 'The request is not valid JSON.');
  }
  const unstorable = findUnstorable(value, '');
  if (unstorable === null) return success(value);
  const field = { field: unstorable, reason: 'holds a character or a name that can’t be kept' };
  return refuse(400, 'The request holds characters or names that can’t be kept.', [field]);
};
