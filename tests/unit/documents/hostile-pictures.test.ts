import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture } from '@/lib/documents/picture/encode-picture';
import { pictureFile } from '@/tests/builders/picture-builder';

const payload = '<script>alert("ZZPAYLOAD")</script>';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

const afterSignature = 8;
const headChunk = 25;

/** This PNG with one more chunk, right after the one that says its size. */
const withChunk = (png: Buffer, type: string, data: Uint8Array): Buffer => {
  const at = afterSignature + headChunk;
  return Buffer.concat([png.subarray(0, at), chunk(type, data), png.subarray(at)]);
};

/** This PNG, saying that it has another size. */
const withSize = (png: Buffer, width: number, height: number): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rest = png.subarray(afterSignature + 16, afterSignature + 21);
  const head = chunk('IHDR', Buffer.concat([size, rest]));
  return Buffer.concat([png.subarray(0, afterSignature), head, png.subarray(afterSignature + headChunk)]);
};

const named = (name: string, value: Uint8Array) => Buffer.concat([Buffer.from(`${name}\0\0`, 'latin1'), value]);

const png = await pictureFile('png');
const jpeg = await pictureFile('jpeg');
const zeros = deflateSync(Buffer.alloc(200 * 1024 * 1024));

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

describe('a file with something behind its picture', () => {
  test.each<[string, () => Buffer]>([
    ['a web page after a PNG', () => Buffer.concat([png, Buffer.from(payload)])],
    ['a web page after a JPEG', () => Buffer.concat([jpeg, Buffer.from(payload)])],
    ['a script in a comment of a PNG', () => withChunk(png, 'tEXt', Buffer.from(`Comment\0${payload}`))],
    [
      'a script in the XMP of a PNG',
      () => withChunk(png, 'iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${payload}`)),
    ],
    ['a chunk that nobody knows', () => withChunk(png, 'zzZz', Buffer.from(payload))],
    [
      'a script in a comment of a JPEG',
      () => {
        const length = Buffer.from([0, payload.length + 2]);
        return Buffer.concat([
          jpeg.subarray(0, 2),
          Buffer.from([0xff, 0xfe]),
          length,
          Buffer.from(payload),
          jpeg.subarray(2),
        ]);
      },
    ],
  ])('%s: keeps its pixels and nothing else', async (_name, file) => {
    expect(file().includes('ZZPAYLOAD')).toBe(true);
    const encoded = await encodePicture(file());
    if (!encoded.ok) throw new Error(encoded.problem.code);
    expect(Buffer.from(encoded.value.bytes).includes('ZZPAYLOAD')).toBe(false);
    const { width, height } = await sharp(encoded.value.bytes).metadata();
    expect([width, height]).toEqual([875, 656]);
  });
});

describe('a file that is not what it begins like', () => {
  test.each<[string, () => Buffer]>([
    ['a PNG’s first bytes before a JPEG', () => Buffer.concat([png.subarray(0, afterSignature), jpeg])],
    ['a JPEG’s first bytes before a PNG', () => Buffer.concat([jpeg.subarray(0, 4), png])],
    ['a GIF’s first bytes before a PNG', () => Buffer.concat([Buffer.from('GIF89a'), png])],
    ['a web page before a PNG', () => Buffer.concat([Buffer.from(payload), png])],
    ['a PDF before a JPEG', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), jpeg])],
    [
      'an SVG with a picture in it',
      () =>
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
        ),
    ],
    ['a TIFF', () => Buffer.from('II*\0\x08\0\0\0')],
    ['an AVIF', () => Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
    ['an icon', () => Buffer.from('\0\0\x01\0\x01\0')],
  ])('%s: is refused', async (_name, file) => {
    expect(await encodePicture(file())).toEqual({ ok: false, problem: { code: 'not-a-picture' } });
  });
});

describe('a file that unfolds', () => {
  test('to more than 50 million pixels is refused sooner than a lawful picture is taken, and before any are decoded', async () => {
    const lawful = await pictureFile('png', 4000, 3000);
    const bomb = await sharp({ create: { width: 8000, height: 6300, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    await encodePicture(png);
    const refusing = await milliseconds(async () =>
      expect(await encodePicture(bomb)).toEqual({ ok: false, problem: { code: 'too-many-pixels' } }),
    );
    expect(refusing).toBeLessThan(await milliseconds(() => encodePicture(lawful)));
  });

  test('to far fewer pixels than it says it has, is refused', async () => {
    const liar = await encodePicture(withSize(png, 6000, 6000));
    expect(liar).toEqual({ ok: false, problem: { code: 'not-a-picture' } });
    expect(await encodePicture(withSize(png, 0x7fffffff, 0x7fffffff))).toMatchObject({ ok: false });
  });

  test.each([
    ['zTXt', () => named('Comment', zeros)],
    ['iCCP', () => named('profile', zeros)],
  ] as const)('to 200 MB in its %s and not in its pixels, does not', async (type, data) => {
    const before = process.memoryUsage().rss;
    const took = await milliseconds(() => encodePicture(withChunk(png, type, data())));
    expect(took).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
