import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Writes texts into a file, a line each, and answers the file's SHA-256. */
export const writeRows = async (file: string, rows: AsyncIterable<string>): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(
    Readable.from(rows),
    async function* lines(texts: AsyncIterable<string>) {
      for await (const text of texts) yield `${JSON.stringify(text)}\n`;
    },
    createGzip({ level: 1 }),
    async function* hashed(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
  return hash.digest('hex');
};

/** The texts again, some at a time. */
export async function* readRows(file: string, atOnce: number): AsyncGenerator<string[]> {
  let texts: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    texts.push(JSON.parse(line));
    if (texts.length < atOnce) continue;
    yield texts;
    texts = [];
  }
  if (texts.length > 0) yield texts;
}
