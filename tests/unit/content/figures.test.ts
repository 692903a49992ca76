import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { readPacks } from '@/tests/builders/library-builder';

const figuresOf = (body: BlockBody) => body.flatMap((node) => (node.kind === 'figure' ? [node.figureId] : []));
const bodyPosition = /stretch|elevat|supine|stand-walk|massage/;

describe.each(await readPacks())('in the pack %s', (name, pack) => {
  test('every stretch, exercise, rub and raised-leg position is drawn', () => {
    const positions = pack.blocks.filter(
      ({ section, blockId }) => section === 'exercise' || bodyPosition.test(blockId),
    );
    expect(positions.filter(({ body }) => figuresOf(body).length === 0).map(({ blockId }) => blockId)).toEqual([]);
  });

  test('every drawing is used by a block of the advice that it names', () => {
    const uses = pack.blocks.flatMap((block) => figuresOf(block.body).map((id) => `${id} ${block.adviceKey}`));
    const named = pack.figures.flatMap(({ id, adviceKeys }) => adviceKeys.map((key) => `${id} ${key}`));
    expect(uses.sort()).toEqual(named.sort());
  });

  test('there is no drawing in the folder that figures.json does not list', async () => {
    const files = await readdir(`content/${name}/figures`);
    expect(files.sort()).toEqual(pack.figures.map(({ id }) => `${id}.svg`).sort());
  });

  test('the stated shape is that of the drawing, so that nothing is stretched in print', () => {
    const distorted = pack.figures.filter(({ widthToHeight, drawing }) => {
      const [, , width, height] = drawing.viewBox;
      return Math.abs(width / height - widthToHeight) > 0.01;
    });
    expect(distorted.map(({ id }) => id)).toEqual([]);
  });

  test('every drawing survives a grey copier: outlines are black, and fills are none, white, black or light grey', () => {
    const channel = (paint: string) => (paint.length === 4 ? paint[1]?.repeat(2) : paint.slice(1, 3)) ?? '';
    const isGrey = (paint: string) => /^#(?:(.)\1\1|(..)\2\2)$/i.test(paint);
    const isLight = (paint: string) => Number.parseInt(channel(paint), 16) >= 0xb0;
    const bad = pack.figures.flatMap(({ id, drawing }) =>
      drawing.shapes
        .filter(({ fill, stroke }) => {
          const goodFill =
            [undefined, 'none', '#000', '#000000'].includes(fill) || (isGrey(fill ?? '') && isLight(fill ?? ''));
          const goodStroke = stroke === undefined || stroke === 'none' || isGrey(stroke);
          return !(goodFill && goodStroke);
        })
        .map(({ fill, stroke }) => `${id}: ${fill} ${stroke}`),
    );
    expect(bad).toEqual([]);
  });

  test('an alternative text is one sentence, and a caption at most 8 words', () => {
    const words = (text: string) => text.split(/\s+/).length;
    const bad = pack.figures.filter(({ alt, caption }) => !/^[A-Z][^.]*\.$/.test(alt) || words(caption) > 8);
    expect(bad.map(({ id }) => id)).toEqual([]);
  });
});
