import { describe, expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { blockPrompts } from '@/lib/domain/teach-back/block-prompts';
import { promptsForSheet } from '@/lib/domain/teach-back/prompts-for-sheet';
import { newTeachBackSchema } from '@/lib/domain/teach-back/teach-back';
import { aBlock, readPacks } from '@/tests/builders/library-builder';

const aPrompt = (id: string, ...adviceKeys: string[]): TeachBackPrompt => ({ id, adviceKeys, ask: `Ask ${id}.` });

const idsFor = (prompts: TeachBackPrompt[], keys: string[]) => promptsForSheet(prompts, keys).map(({ id }) => id);

describe('which prompts fit a sheet', () => {
  const prompts = [aPrompt('stretch', 'calf', 'thigh'), aPrompt('help', 'clot')];

  test.for([
    ['one of its advice', ['thigh', 'other'], ['stretch']],
    ['advice of both, in the topic’s order', ['clot', 'calf'], ['stretch', 'help']],
    ['nothing that any is about', ['other'], []],
    ['nothing', [], []],
    ['only a longer name', ['calf-seated'], []],
  ] as const)('that holds %s', ([, keys, ids]) => {
    expect(idsFor(prompts, [...keys])).toEqual(ids);
  });
});

describe.each(await readPacks())('the prompts on %s', (_name, pack) => {
  const library = compileLibrary(pack);
  const { teachBack } = pack.topic;
  const withText = new Set(pack.blocks.map(({ adviceKey }) => adviceKey));

  test('are about advice that has text for patients', () => {
    expect(teachBack.flatMap(({ adviceKeys }) => adviceKeys).filter((key) => !withText.has(key))).toEqual([]);
  });

  test('can be written into the record', () => {
    const prompts = teachBack.map(({ id }) => id);
    expect(newTeachBackSchema.parse({ result: 'declined', prompts }).prompts).toEqual(prompts);
  });

  test.each(teachBack.map(({ id, ask }) => [id, ask] as const))('%s is easy to hear: grade 6, 20 words', (_id, ask) => {
    const reading = measureReadability([ask], countSyllables);
    expect(reading.longestSentence).toBeLessThanOrEqual(20);
    expect(reading.fleschKincaid).toBeLessThanOrEqual(6);
  });

  test('have the person say it or show it, and never ask for a yes', () => {
    const closed = teachBack.filter(({ ask }) => !/\b(show|tell) me\b/i.test(ask) || /\byou understand\b/i.test(ask));
    expect(closed.map(({ id }) => id)).toEqual([]);
  });

  test.each(pack.presets.map((preset) => [preset.id, preset.profile] as const))(
    'fit the sheet of %s: all three, or when to get help alone where someone must be assessed first',
    (_id, profile) => {
      const { gate, sheet } = tailor(library, profile);
      const all = teachBack.map(({ id }) => id);
      expect(idsFor(teachBack, sheet)).toEqual(gate.status === 'none' ? all : ['when-to-get-help']);
    },
  );
});

test('a text that says what to ask is asked about when its advice is on the sheet', () => {
  const ask = 'Show me where you put the cushion.';
  const prompts = blockPrompts([aBlock('relief.elevate-after', { teachBack: ask }), aBlock('relief.massage')]);
  expect(prompts).toEqual([{ id: 'relief-elevate-after', adviceKeys: ['relief.elevate-after'], ask }]);
  expect(idsFor(prompts, ['relief.elevate-after'])).toEqual(['relief-elevate-after']);
  expect(idsFor(prompts, ['relief.massage'])).toEqual([]);
});
