import { expect, test } from 'vitest';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readHeartburn, readLegCramps } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const pack = await readHeartburn();
const legCramps = await readLegCramps();
const library = compileLibrary(pack);

const lists = ['ageBands', 'trimesters', 'conditions', 'medicines', 'allergies', 'lifestyle'] as const;

test('the pack is small: 15 blocks at most, none over 45 words but the danger signs', () => {
  expect(pack.blocks.length).toBeLessThanOrEqual(15);
  const long = pack.blocks.filter(({ markdown }) => markdown.trim().split(/\s+/).length > 45);
  expect(long.map(({ blockId }) => blockId).filter((id) => !id.startsWith('redflags.'))).toEqual([]);
});

test.each(lists)('its %s say word for word what the leg-cramps pack says of them', (list) => {
  const known = new Map<unknown, unknown>(legCramps.vocabulary[list].map((term) => [term.token, term]));
  for (const term of pack.vocabulary[list]) expect(term).toEqual(known.get(term.token));
});

test('advice that both packs have goes by one name, and what both rest on is one source', () => {
  const titles = new Map(legCramps.adviceKeys.map((advice) => [advice.key, advice]));
  const shared = pack.adviceKeys.filter(({ key }) => titles.has(key));
  expect(shared.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['prevent.stop-smoking', 'prevent.limit-alcohol', 'prevent.limit-caffeine']),
  );
  for (const advice of shared) expect(advice).toEqual(titles.get(advice.key));
  const sources = new Map(legCramps.sources.map((source) => [source.id, source]));
  for (const source of pack.sources) expect(sources.get(source.id) ?? source).toEqual(source);
});

test.each([
  ['infant', 'under-five'],
  ['toddler', 'under-five'],
  ['child', 'under-twelve'],
] as const)('a child of the band %s is seen by a clinician before any self-care advice', (ageBand, kind) => {
  const { gate, sheet } = tailor(library, aProfile({ ageBand }));
  expect(gate).toEqual({ status: 'assess-first', because: [{ kind }] });
  expect(sheet).toEqual(['redflags.reflux']);
});

test('no antacid is ever on the sheet of failing kidneys, and none without a warning beside a medicine that it binds', () => {
  const antacidsFor = (changes: Parameters<typeof aProfile>[0]) =>
    tailor(library, aProfile(changes)).decisions.get('reflux.antacids');
  for (const conditions of [['ckd-4'], ['ckd-5'], ['dialysis']])
    expect(antacidsFor({ conditions })?.outcome).toBe('blocked');
  for (const medicines of [['levothyroxine'], ['bisphosphonate'], ['tacrolimus'], ['lithium']])
    expect(antacidsFor({ medicines })).toMatchObject({ outcome: 'offered', reason: { kind: 'warned' } });
});
