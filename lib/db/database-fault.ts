import { layersOf, record, text } from '@/lib/db/error-layers';

/**
 * What the database refused, without a value of any row. Prisma and PostgreSQL quote rows in their messages, and whoever is
 * given an error may print it whole: Next.js does.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: string;

  constructor(code: string, message: string, frames: readonly string[]) {
    super(message);
    this.code = code;
    if (frames.length > 0) this.stack = [`${this.name}: ${message}`, ...frames].join('\n');
  }
}

/**
 * https://www.postgresql.org/docs/18/errcodes-appendix.html: for constraints and rights the message names tables and
 * constraints, and has its values in the detail. Of the others many quote what they could not read.
 */
const namesNoValues = /^(23|42)...$/;

const frame = /^ {4}at .*:\d+:\d+\)?$/;

/** The last lines of a stack say where; the message stands before them, and may be of several lines. */
const framesOf = (error: unknown): string[] => {
  const lines = error instanceof Error ? text(error.stack).split('\n') : [];
  return lines.slice(lines.findLastIndex((line) => !frame.test(line)) + 1);
};

const isOfDatabase = (error: unknown): boolean => {
  const layer = record(error);
  return /^(Prisma|DriverAdapter)/.test(text(layer.name)) || 'severity' in layer;
};

/** The same fault without its values. What is no error of the database, or has none, stays as it is. */
export const withoutValues = (error: unknown): unknown => {
  if (!isOfDatabase(error)) return error;
  const layers = layersOf(error);
  const codes = layers.flatMap((layer) => text(layer.originalCode) || text(layer.code) || []);
  // The innermost is PostgreSQL's own, those around it are Prisma's.
  const code = codes.at(-1) ?? text(record(error).name);
  const own = layers.map((layer) => text(layer.originalMessage) || text(layer.message)).at(-1) ?? '';
  const message = namesNoValues.test(code) && own ? own : 'The database refused what it was asked';
  return new DatabaseFault(code, `${message} (${code}).`, framesOf(error));
};
