import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { encodePicture } from '@/lib/documents/picture/encode-picture';
import { figureRooms, printedDpi } from '@/lib/domain/content/picture';

const aPicture = (width: number, height: number, format: 'png' | 'jpeg' | 'webp' | 'gif') =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 60, alpha: 0.5 } } })
    .withMetadata({ exif: { IFD0: { Copyright: 'Somebody at home' } } })
    .toFormat(format)
    .toBuffer();

const encoded = async (file: Uint8Array) => {
  const answer = await encodePicture(file);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};

const refusal = async (file: Uint8Array) => {
  const answer = await encodePicture(file);
  return answer.ok ? null : answer.problem;
};

describe('a picture for a sheet', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('is taken from a %s, decoded and encoded again', async (format) => {
    const picture = await encoded(await aPicture(1200, 900, format));
    const { format: kept, hasAlpha, exif } = await sharp(picture.bytes).metadata();
    expect(picture.mediaType).toBe(format === 'jpeg' ? 'image/jpeg' : 'image/png');
    expect(`image/${kept}`).toBe(picture.mediaType);
    expect(hasAlpha).toBe(false);
    expect(exif).toBeUndefined();
    expect(Buffer.from(picture.bytes).includes('Somebody at home')).toBe(false);
  });

  test('is a JPEG when it is a photograph, whatever it came as: every sheet carries it', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const photograph = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#888', noise } });
    const { mediaType, bytes } = await encoded(await photograph.webp({ lossless: true }).toBuffer());
    expect(mediaType).toBe('image/jpeg');
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    expect(bytes.byteLength).toBeLessThan(900 * 1024);
  });

  test('is the same bytes for the same file, so that it has one name', async () => {
    const file = await aPicture(1200, 900, 'png');
    expect((await encoded(file)).sha256).toBe((await encoded(file)).sha256);
  });

  test('is made no finer than print shows, and never coarser than 300 dots an inch', async () => {
    const { width, height } = await encoded(await aPicture(4000, 3000, 'jpeg'));
    expect(Math.round(printedDpi(width, height))).toBe(300);
    expect(await refusal(await aPicture(400, 300, 'png'))).toMatchObject({ code: 'too-coarse', dpi: 137 });
  });

  test('is turned as the camera says, so that nobody lies on their side', async () => {
    const lying = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#fff' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await encoded(lying);
    expect(height).toBeGreaterThan(width);
  });
});

describe('what is no picture is refused by what is wrong with it', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['a text', async () => Buffer.from('hello')],
    ['nothing', async () => new Uint8Array()],
    [
      'an SVG with a script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['a GIF', () => aPicture(1200, 900, 'gif')],
    ['half a PNG', async () => (await aPicture(1200, 900, 'png')).subarray(0, 400)],
  ])('%s', async (_name, file) => {
    expect(await refusal(await file())).toEqual({ code: 'not-a-picture' });
  });

  test('a file of 9 MB, before anything of it is decoded', async () => {
    expect(await refusal(new Uint8Array(9 * 1024 * 1024))).toEqual({ code: 'too-large', megabytes: 9, limit: 8 });
  });

  test('a small file that unfolds to more pixels than memory should hold', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await refusal(bomb)).toEqual({ code: 'too-many-pixels' });
  });
});

test.each([
  ['usual', [11, 12, 14]],
  ['large', [18, 24]],
] as const)('the %s room that the check of 300 dots goes by is that of the printed sheet', (room, sizes) => {
  for (const printSize of sizes)
    expect(sheetMeasures({ paper: 'a4', printSize }).figure).toMatchObject(figureRooms[room]);
});
