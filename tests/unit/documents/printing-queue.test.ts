import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'plainleafPrintingQueue');
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

const { inPrintingQueue } = await import('@/lib/documents/pdf/printing-queue');

const printing = (seconds: number) =>
  inPrintingQueue(() => new Promise((resolve) => setTimeout(resolve, seconds * 1000)));

const busy = { problem: { code: 'render-busy' } };

test('refuses at once whoever comes when every place is taken, and takes the next when one is free', async () => {
  const inside = Array.from({ length: 24 }, (_, at) => printing(at === 0 ? 1 : 4));
  await expect(printing(1)).rejects.toMatchObject(busy);
  await vi.advanceTimersByTimeAsync(1000);
  const next = printing(1);
  await vi.advanceTimersByTimeAsync(4000);
  await expect(Promise.all([...inside, next])).resolves.toHaveLength(25);
});

test('refuses whoever would wait more than five seconds at the pace of late, though there are places', async () => {
  for (let sheet = 0; sheet < 20; sheet += 1) {
    const slow = printing(4);
    await vi.advanceTimersByTimeAsync(4000);
    await slow;
  }
  const inside = Array.from({ length: 3 }, () => printing(4));
  await expect(printing(4)).rejects.toMatchObject(busy);
  await vi.advanceTimersByTimeAsync(4000);
  await Promise.all(inside);
});

test('gives a place back when the printing fails, and always has one for somebody who is alone', async () => {
  const failing = () => inPrintingQueue(() => Promise.reject(new Error('a defect')));
  for (let sheet = 0; sheet < 40; sheet += 1) await expect(failing()).rejects.toThrow('a defect');
  const endless = printing(600);
  await vi.advanceTimersByTimeAsync(600_000);
  await endless;
  const alone = printing(1);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(alone).resolves.toBeUndefined();
});
