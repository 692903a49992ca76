import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCsv, rowCounter } from '@/app/_client/read-csv';

const encoder = new TextEncoder();

const answer = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => {
  const body = new ReadableStream<Uint8Array>({ pull });
  const headers = { 'x-total-rows': '2', 'content-disposition': 'attachment; filename="call-list.csv"' };
  vi.stubGlobal('fetch', async () => new Response(body, { headers }));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('readCsv', () => {
  it('counts the rows as they come, one with a line break inside as one', () => {
    const count = rowCounter();
    expect(count('Name,Address\r\nAda,"12 Exam')).toBe(0);
    expect(count('ple Street\nLondon"\r\nBen,')).toBe(1);
    expect(count('"says ""hello"""\r\n')).toBe(2);
  });

  it('answers a whole file with how far it was on the way', async () => {
    const parts = ['Name\r\nAda\r\n', 'Ben\r\n'];
    answer((controller) => {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(encoder.encode(part));
    });
    const progress: unknown[] = [];
    const file = await readCsv('/recalls/1/csv', {
      signal: new AbortController().signal,
      onProgress: (each) => progress.push(each),
    });
    expect(progress).toEqual([
      { rows: 1, total: 2 },
      { rows: 2, total: 2 },
    ]);
    expect(file.ok && (await file.value.text())).toBe('Name\r\nAda\r\nBen\r\n');
    expect(file.ok && file.value.name).toBe('call-list.csv');
  });

  it('gives no file at all when it breaks off midway', async () => {
    let sent = 0;
    answer((controller) => {
      sent += 1;
      if (sent === 1) controller.enqueue(encoder.encode('Name\r\nAda\r\n'));
      else controller.error(new TypeError('terminated'));
    });
    const file = await readCsv('/recalls/1/csv', { signal: new AbortController().signal, onProgress: () => undefined });
    expect(file).toMatchObject({ ok: false, problem: { detail: 'The file broke off before its end.' } });
  });
});
