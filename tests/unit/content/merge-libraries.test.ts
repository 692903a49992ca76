import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLibraries } from '@/lib/domain/content/merge-libraries';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import {
  aBlock,
  aLibrary,
  anAdviceKey,
  aRedFlag,
  aRule,
  aTerm,
  aVocabulary,
  readHeartburn,
  readLegCramps,
} from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import type { aProfile } from '@/tests/builders/profile-builder';

const topicOf = (changes: Partial<TopicLibrary['topic']>): TopicLibrary['topic'] => ({
  ...aLibrary().topic,
  ...changes,
});

const one = (parts: Partial<TopicLibrary> = {}) => aLibrary({ topic: topicOf({ id: 'one', title: 'One' }), ...parts });
const two = (parts: Partial<TopicLibrary> = {}) => aLibrary({ topic: topicOf({ id: 'two', title: 'Two' }), ...parts });

const textOf = (library: TopicLibrary, key: string) =>
  library.blocks.filter(({ adviceKey }) => adviceKey === key).map(({ versionId }) => versionId);

const shared = (topic: string, changes = {}) => aBlock('shared', { versionId: `shared of ${topic}`, ...changes });

describe('the frame of several topics', () => {
  test('one topic is itself', async () => {
    const pack = await readHeartburn();
    expect(mergeLibraries([pack])).toBe(pack);
  });

  test('no topic is no library', () => {
    expect(() => mergeLibraries([])).toThrow(/needs a topic/);
  });

  test('topics in different languages are not merged', () => {
    expect(() => mergeLibraries([one(), two({ topic: topicOf({ id: 'two', language: 'es' }) })])).toThrow(/language/);
  });

  test('titles are joined in words, an abbreviation as it is', () => {
    const titleOf = (...titles: string[]) =>
      mergeLibraries(titles.map((title) => aLibrary({ topic: topicOf({ id: title, title }) }))).topic.title;
    expect(titleOf('Leg cramps', 'Heartburn')).toBe('Leg cramps and heartburn');
    expect(titleOf('Leg cramps', 'COPD')).toBe('Leg cramps and COPD');
    expect(titleOf('Heartburn', 'Leg cramps', 'Back pain')).toBe('Heartburn, leg cramps, and back pain');
  });

  test('a draft makes the whole a draft, and the oldest review and the nearest next one count', () => {
    const { topic } = mergeLibraries([
      one({ topic: topicOf({ id: 'one', status: 'approved', reviewedOn: '2026-03-01', nextReview: '2027-01-01' }) }),
      two({ topic: topicOf({ id: 'two', status: 'draft', reviewedOn: '2026-05-01', nextReview: '2026-12-01' }) }),
    ]);
    expect(topic).toMatchObject({ status: 'draft', reviewedOn: '2026-03-01', nextReview: '2026-12-01' });
  });

  test('closing lines are all said, the same one once', () => {
    const close = (...lines: string[]) =>
      mergeLibraries(lines.map((closing, index) => aLibrary({ topic: topicOf({ id: `t${index}`, closing }) }))).topic
        .closing;
    expect(close('First.', 'Second.')).toBe('First. Second.');
    expect(close('Same.', 'Same.')).toBe('Same.');
  });

  test('sections are joined by id, and new ones go before what they led to', () => {
    const withSections = (id: string, ...ids: string[]) =>
      aLibrary({ topic: topicOf({ id, sections: ids.map((section) => ({ id: section, title: `The ${section}` })) }) });
    const { sections } = mergeLibraries([
      withSections('one', 'about', 'relief', 'help', 'food'),
      withSections('two', 'intro', 'help', 'food', 'last'),
    ]).topic;
    expect(sections.map(({ id }) => id)).toEqual(['about', 'relief', 'intro', 'help', 'food', 'last']);
  });

  test('a section that two topics call differently has both names', () => {
    const called = (id: string, title: string) =>
      aLibrary({ topic: topicOf({ id, sections: [{ id: 'about', title }] }) });
    const { sections } = mergeLibraries([called('one', 'What a cramp is'), called('two', 'What reflux is')]).topic;
    expect(sections).toEqual([{ id: 'about', title: 'What a cramp is and what reflux is' }]);
  });

  test('a question that both ask alike is asked once, of all the advice', () => {
    const asking = (id: string, adviceKey: string, ask: string) =>
      aLibrary({ topic: topicOf({ id, teachBack: [{ id: 'help', adviceKeys: [adviceKey], ask }] }) });
    expect(mergeLibraries([asking('one', 'a', 'Tell me.'), asking('two', 'b', 'Tell me.')]).topic.teachBack).toEqual([
      { id: 'help', adviceKeys: ['a', 'b'], ask: 'Tell me.' },
    ]);
    expect(mergeLibraries([asking('one', 'a', 'Tell me.'), asking('two', 'b', 'Show me.')]).topic.teachBack).toEqual([
      { id: 'help', adviceKeys: ['a'], ask: 'Tell me.' },
      { id: 'help-two', adviceKeys: ['b'], ask: 'Show me.' },
    ]);
  });
});

describe('advice that two topics have', () => {
  test('is said once, by the first topic', () => {
    expect(
      textOf(mergeLibraries([one({ blocks: [shared('one')] }), two({ blocks: [shared('two')] })]), 'shared'),
    ).toEqual(['shared of one']);
  });

  test('is said by the topic that wants it most on the sheet', () => {
    const merged = mergeLibraries([
      one({ blocks: [shared('one', { placement: 'on-request' })] }),
      two({ blocks: [shared('two', { placement: 'core' })] }),
    ]);
    expect(textOf(merged, 'shared')).toEqual(['shared of two']);
  });

  test('is said by the topic that has a text for everyone, for else some would get none', () => {
    const merged = mergeLibraries([
      one({ blocks: [shared('one', { for: ['age:child'], placement: 'core' })] }),
      two({ blocks: [shared('two')] }),
    ]);
    expect(textOf(merged, 'shared')).toEqual(['shared of two']);
  });

  test('keeps every text where none is for everyone', () => {
    const merged = mergeLibraries([
      one({ blocks: [shared('one', { for: ['age:child'] })] }),
      two({ blocks: [shared('two', { for: ['age:adult'] })] }),
    ]);
    expect(textOf(merged, 'shared')).toEqual(['shared of one', 'shared of two']);
  });

  test('fits whom it fits in any topic', () => {
    const fitting = (fits: string, topic: string) => shared(topic, { placement: 'when-it-fits', fits: [fits] });
    const merged = mergeLibraries([
      one({ blocks: [fitting('sex:male', 'one')] }),
      two({ blocks: [fitting('age:adult', 'two')] }),
    ]);
    expect(merged.blocks[0]?.fits).toEqual(['sex:male', 'age:adult']);
  });

  test('is for clinicians only as soon as one topic says so', () => {
    const withDefault = (library: TopicLibrary, placement: 'core' | 'clinician') => ({
      ...library,
      adviceKeys: [anAdviceKey('shared', { default: placement })],
    });
    const merged = mergeLibraries([withDefault(one(), 'core'), withDefault(two(), 'clinician')]);
    expect(merged.adviceKeys.map((advice) => advice.default)).toEqual(['clinician']);
  });
});

describe('danger signs', () => {
  const help = (topic: string, changes = {}) =>
    aBlock('help', { section: 'get-help', versionId: `help of ${topic}`, markdown: `Signs of ${topic}`, ...changes });

  test('of one advice key in two topics are all kept', () => {
    const merged = mergeLibraries([one({ blocks: [help('one')] }), two({ blocks: [help('two')] })]);
    expect(textOf(merged, 'help')).toEqual(['help of one', 'help of two']);
    expect(new Set(merged.blocks.map(({ blockId }) => blockId)).size).toBe(2);
  });

  test('that are the same are said once, to everyone whom one topic tells', () => {
    const same = { markdown: 'The same' };
    const merged = mergeLibraries([
      one({ blocks: [help('one', { ...same, for: ['age:child'] })] }),
      two({ blocks: [help('two', { ...same, for: ['age:adult'] })] }),
    ]);
    expect(merged.blocks.map((block) => block.for)).toEqual([['age:child', 'age:adult']]);
  });

  test('of one id and different content are refused, for patients’ facts hold that id', () => {
    const flagged = (library: TopicLibrary, sign: string) => ({ ...library, redFlags: [aRedFlag('RF-01', { sign })] });
    expect(() => mergeLibraries([flagged(one(), 'A.'), flagged(two(), 'B.')])).toThrow(/RF-01/);
    expect(mergeLibraries([flagged(one(), 'A.'), flagged(two(), 'A.')]).redFlags).toHaveLength(1);
  });
});

describe('what goes by one name', () => {
  test('and is one rule stands once; another rule of that name is kept under a name of its own', () => {
    const ruled = (library: TopicLibrary, key: string) => ({
      ...library,
      rules: [aRule('SR-001', [key], ['everyone'])],
    });
    const ids = (other: string) => mergeLibraries([ruled(one(), 'a'), ruled(two(), other)]).rules.map(({ id }) => id);
    expect(ids('a')).toEqual(['SR-001']);
    expect(ids('b')).toEqual(['SR-001', 'SR-001-two']);
  });

  test('and is another source keeps its own rules’ sources apart', () => {
    const source = (name: string) => ({ id: 'OWN', name, year: '2026', address: '', basis: 'own-knowledge' as const });
    const merged = mergeLibraries([
      one({ sources: [source('Mine')], rules: [aRule('SR-001', ['a'], ['everyone'])] }),
      two({ sources: [source('Yours')], rules: [aRule('SR-002', ['a'], ['everyone'])] }),
    ]);
    expect(merged.rules.map(({ sources }) => sources)).toEqual([['OWN'], ['OWN-two']]);
    expect(merged.sources.map(({ id, name }) => `${id} ${name}`)).toEqual(['OWN Mine', 'OWN-two Yours']);
  });

  test('a fact has what each topic says follows from it', () => {
    const knowing = (library: TopicLibrary, ...implies: `condition:${string}`[]) => ({
      ...library,
      vocabulary: aVocabulary({
        conditions: [aTerm('gout', implies), ...implies.map((fact) => aTerm(fact.slice(10)))],
      }),
    });
    const { conditions } = mergeLibraries([knowing(one(), 'condition:a'), knowing(two(), 'condition:b')]).vocabulary;
    expect(conditions[0]).toMatchObject({ token: 'gout', implies: ['condition:a', 'condition:b'] });
    expect(conditions.map(({ token }) => token)).toEqual(['gout', 'a', 'b']);
  });

  test('a joined title is as good in another language as the least of its parts', () => {
    const saying = (library: TopicLibrary, text: string, reviewedBy: string | null): TopicLibrary => ({
      ...library,
      phrases: [
        { language: 'es', source: library.topic.title, text, madeBy: 'machine', reviewedBy, demoReview: false },
      ],
    });
    const phrases = (reviewedBy: string | null) =>
      mergeLibraries([saying(one(), 'Uno', 'Ana'), saying(two(), 'Dos', reviewedBy)]).phrases.filter(
        ({ source }) => source === 'One and two',
      );
    expect(phrases('Eva')).toMatchObject([{ text: 'Uno y dos', reviewedBy: 'Ana' }]);
    expect(phrases(null)).toMatchObject([{ text: 'Uno y dos', reviewedBy: null }]);
  });
});

const packs = [await readLegCramps(), await readHeartburn()] as const;
const merged = mergeLibraries(packs);
const compiled = compileLibrary(merged);
const alone = packs.map((pack) => compileLibrary(pack));

/** A profile of both as one topic alone can read it. */
const knownTo = (pack: TopicLibrary, profile: ReturnType<typeof aProfile>) => {
  const tokens = (terms: { token: string }[]) => new Set(terms.map(({ token }) => token));
  const { conditions, medicines, allergies, lifestyle } = pack.vocabulary;
  const known = (listed: string[], terms: { token: string }[]) => listed.filter((token) => tokens(terms).has(token));
  return {
    ...profile,
    conditions: known(profile.conditions, conditions),
    medicines: known(profile.medicines, medicines),
    allergies: known(profile.allergies, allergies),
    lifestyle: known(profile.lifestyle, lifestyle),
    redFlags: profile.redFlags.filter((id) => pack.redFlags.some((flag) => flag.id === id)),
  };
};

const forAnyone = (check: (profile: ReturnType<typeof aProfile>) => void) =>
  fc.assert(
    fc.property(profileArbitrary(merged), (profile) => check({ ...profile, absent: [], complete: true })),
    { numRuns: 200 },
  );

describe('leg cramps and heartburn, for whomever', () => {
  test('nothing that one topic keeps off is on the sheet over both', () => {
    forAnyone((profile) => {
      const { decisions } = tailor(compiled, profile);
      for (const [index, library] of alone.entries())
        for (const decision of tailor(library, knownTo(packs[index] ?? merged, profile)).decisions.values())
          if (decision.outcome === 'blocked') expect(decisions.get(decision.adviceKey)?.outcome).toBe('blocked');
    });
  });

  test('who must be assessed first for one topic must be for both', () => {
    forAnyone((profile) => {
      const gated = alone.some(
        (library, index) => tailor(library, knownTo(packs[index] ?? merged, profile)).gate.status === 'assess-first',
      );
      expect(tailor(compiled, profile).gate.status).toBe(gated ? 'assess-first' : 'none');
    });
  });

  test('every danger sign of each topic’s sheet is on the sheet over both', () => {
    forAnyone((profile) => {
      const { sheet, versions } = tailor(compiled, profile);
      const said = new Set(sheet.flatMap((key) => versions.get(key) ?? []).map(({ markdown }) => markdown.trim()));
      for (const [index, library] of alone.entries()) {
        const own = tailor(library, knownTo(packs[index] ?? merged, profile));
        const signs = own.sheet
          .flatMap((key) => own.versions.get(key) ?? [])
          .filter(({ section }) => section === 'get-help');
        for (const { markdown } of signs) expect(said).toContain(markdown.trim());
      }
    });
  });

  test('no advice is said in the words of both, and the default sheet never contradicts itself', () => {
    const topicOfVersion = new Map(
      packs.flatMap(({ topic, blocks }) => blocks.map((one) => [one.versionId, topic.id])),
    );
    forAnyone((profile) => {
      const { sheet, versions } = tailor(compiled, profile);
      for (const key of sheet) {
        const own = (versions.get(key) ?? []).filter(({ section }) => section !== 'get-help');
        expect(new Set(own.map(({ versionId }) => topicOfVersion.get(versionId))).size).toBeLessThanOrEqual(1);
      }
      const onSheet = new Set(sheet);
      expect(merged.contradictions.filter(({ adviceKeys }) => adviceKeys.every((key) => onSheet.has(key)))).toEqual([]);
    });
  });

  test('the order of the topics changes no rule, danger sign or gate', () => {
    const turned = mergeLibraries([packs[1], packs[0]]);
    const ids = (library: TopicLibrary) => [...library.rules, ...library.redFlags].map(({ id }) => id).sort();
    expect(ids(turned)).toEqual(ids(merged));
    expect(new Set(turned.topic.gates)).toEqual(new Set(merged.topic.gates));
  });
});
