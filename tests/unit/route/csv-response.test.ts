import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { csvResponse } from '@/app/api/v1/_route/csv-response';

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/none');
  vi.stubEnv('AUTH_SECRET', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0xR');
  vi.stubEnv('LOG_LEVEL', 'silent');
});

afterAll(() => vi.unstubAllEnvs());

async function* of(...chunks: (string | Error)[]): AsyncGenerator<string> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield chunk;
  }
}

const quotesRow = new Error('duplicate key (name)=(Maria Fernandez)');

const fileName = 'letters-2026-11-22.csv';

describe('a CSV file that is sent while it is made', () => {
  it('says what it is, is kept by nobody, and holds every chunk', async () => {
    const response = await csvResponse({ chunks: of('\uFEFFa\r\n', 'é\r\n'), fileName, totalRows: 1 });
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-total-rows': '1',
    });
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe('\uFEFFa\r\né\r\n');
  });

  it('does not tell a number of rows that nobody counted', async () => {
    expect((await csvResponse({ chunks: of('a'), fileName })).headers.has('x-total-rows')).toBe(false);
  });

  it.each(['Maria Fernandez.csv', 'a"; b.csv', 'a\r\nx: y.csv', '../a.csv', 'a'])('is not named %j', async (unsafe) => {
    await expect(csvResponse({ chunks: of('a'), fileName: unsafe })).rejects.toThrow('small letters');
  });

  it('fails as a whole, before anything is sent, when its first chunk does', async () => {
    await expect(csvResponse({ chunks: of(quotesRow), fileName })).rejects.toBe(quotesRow);
  });

  it('breaks off when a later chunk fails, with an error that quotes no row', async () => {
    const { body } = await csvResponse({ chunks: of('a\r\n', quotesRow), fileName });
    const reader = body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const error = await reader?.read().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(String(error)).toMatch(/broken off; its error is [0-9a-f-]{36}/);
    expect(String(error)).not.toContain('Maria');
  });

  it('asks for no chunk before the one in hand is taken, and ends its rows when nobody wants the rest', async () => {
    let asked = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) {
          asked += 1;
          yield 'a\r\n';
        }
      } finally {
        ended = true;
      }
    }
    const { body } = await csvResponse({ chunks: endless(), fileName });
    const reader = body?.getReader();
    await reader?.read();
    await reader?.read();
    expect(asked).toBe(2);
    await reader?.cancel();
    expect(ended).toBe(true);
  });
});

describe('over HTTP', () => {
  let server: Server;
  let chunks: AsyncIterable<string>;

  beforeAll(async () => {
    server = createServer(async (_, answer) => {
      const { body } = await csvResponse({ chunks, fileName });
      await pipeline(Readable.fromWeb(body as unknown as NodeReadableStream), answer).catch(() => undefined);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterAll(() => {
    server.close();
  });

  const download = async (): Promise<string> => {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}`)).text();
  };

  it('a whole file arrives whole', async () => {
    chunks = of('a\r\n', 'b\r\n');
    expect(await download()).toBe('a\r\nb\r\n');
  });

  it('a file that fails midway does not look whole to whoever downloads it', async () => {
    chunks = of('a\r\n', new Error('the database is away'));
    await expect(download()).rejects.toThrow();
  });
});
