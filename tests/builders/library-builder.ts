import { loadPack } from '@/lib/content/load-pack';
import { type BlockVersion, placements } from '@/lib/domain/content/block-version';
import type { AdviceKey, TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Fact } from '@/lib/domain/profile/fact';
import { ageBandTokens, type Term, type Vocabulary } from '@/lib/domain/profile/vocabulary';
import type { RedFlag } from '@/lib/domain/rule/red-flag';
import type { Rule } from '@/lib/domain/rule/rule';

export const readLegCramps = (): Promise<TopicLibrary> => loadPack('content/leg-cramps');

export const readHeartburn = (): Promise<TopicLibrary> => loadPack('content/heartburn');

/** The packs that ship, each with its folder's name. */
export const readPacks = async (): Promise<[name: string, pack: TopicLibrary][]> => [
  ['leg-cramps', await readLegCramps()],
  ['heartburn', await readHeartburn()],
];

export const aTerm = (token: string, implies: Fact[] = []): Term => ({
  token,
  label: `Label of ${token}`,
  plain: `plain ${token}`,
  searchWords: [],
  implies,
});

const bandYears = [0, 1, 5, 12, 18, 65, 80, 121];

export const aVocabulary = (terms: Partial<Vocabulary> = {}): Vocabulary => ({
  ageBands: ageBandTokens.map((token, index) => ({
    token,
    label: `Label of ${token}`,
    fromYears: bandYears[index] ?? 0,
    toYears: (bandYears[index + 1] ?? 1) - 1,
    searchWords: [],
  })),
  trimesters: ([1, 2, 3] as const).map((token) => ({ token, label: `Trimester ${token}`, searchWords: [] })),
  conditions: [],
  medicines: [],
  allergies: [],
  lifestyle: [],
  ...terms,
});

export const anAdviceKey = (key: string, changes: Partial<AdviceKey> = {}): AdviceKey => ({
  key,
  title: `Title of ${key}`,
  group: 'test',
  default: 'select',
  ...changes,
});

/** A block of one short paragraph; its id is its advice key unless said otherwise. */
export const aBlock = (adviceKey: string, changes: Partial<BlockVersion> = {}): BlockVersion => ({
  title: `Title of ${adviceKey}`,
  section: 'each-day',
  adviceKey,
  placement: 'if-room',
  priority: 50,
  for: [],
  fits: [],
  evidence: 'limited',
  sources: [],
  claims: [],
  reviewBy: '2030-01-01',
  owner: 'Owner',
  notKnown: null,
  teachBack: null,
  blockId: adviceKey,
  versionId: `version of ${adviceKey}`,
  language: 'en',
  markdown: 'Text.',
  body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Text.', strong: false }] }],
  ...changes,
});

/** A rule that blocks; a severity of warn or note brings a caution with it. */
export const aRule = (id: string, adviceKeys: string[], facts: Rule['facts'], changes: Partial<Rule> = {}): Rule => ({
  id,
  adviceKeys,
  facts,
  severity: 'block',
  reason: `Reason of ${id}`,
  saferAlternative: null,
  caution: changes.severity === 'warn' || changes.severity === 'note' ? `Caution of ${id}` : null,
  sources: ['OWN'],
  ...changes,
});

export const aRedFlag = (id: string, changes: Partial<RedFlag> = {}): RedFlag => ({
  id,
  sign: 'A sign.',
  suggests: 'Something',
  action: 'Act.',
  gate: true,
  adviceKey: 'help',
  ask: 'Is there a sign?',
  scope: [],
  sources: ['OWN'],
  ...changes,
});

const topic: TopicLibrary['topic'] = {
  id: 'test-topic',
  title: 'Test topic',
  subtitle: 'For tests',
  language: 'en',
  version: '1',
  reviewedOn: '2026-01-01',
  nextReview: '2027-01-01',
  status: 'draft',
  statusText: 'Draft.',
  sections: [
    { id: 'first', title: 'First' },
    { id: 'get-help', title: 'Get help now' },
    { id: 'each-day', title: 'Each day' },
  ],
  closing: 'The end.',
  teachBack: [],
  diary: true,
  gates: [
    {
      fact: 'condition:dvt-suspected',
      kind: 'suspected-clot',
      words: 'A clot in the leg is suspected. Same-day assessment (SR-020, SR-021)',
    },
    { fact: 'age:infant', kind: 'under-five', words: 'A child under 5: look for serious illness first (RF-16)' },
    { fact: 'age:toddler', kind: 'under-five', words: 'A child under 5: look for serious illness first (RF-16)' },
  ],
};

/** A topic with an advice key for every block that is given, unless the keys are given too. */
export const aLibrary = (parts: Partial<TopicLibrary> = {}): TopicLibrary => ({
  topic,
  adviceKeys: [...new Set((parts.blocks ?? []).map((block) => block.adviceKey))].map((key) => anAdviceKey(key)),
  blocks: [],
  rules: [],
  redFlags: [],
  vocabulary: aVocabulary(),
  sources: [],
  presets: [],
  figures: [],
  contradictions: [],
  translations: [],
  phrases: [],
  ...parts,
});

/** A library of any size over another's vocabulary, the same each time: one advice key a block, rules spread over all. */
export const aLargeLibrary = (pack: TopicLibrary, size: { blocks: number; rules: number }): TopicLibrary => {
  const { vocabulary } = pack;
  const facts = [
    ...vocabulary.conditions.map(({ token }): Fact => `condition:${token}`),
    ...vocabulary.medicines.map(({ token }): Fact => `medicine:${token}`),
    ...vocabulary.allergies.map(({ token }): Fact => `allergy:${token}`),
    ...vocabulary.lifestyle.map(({ token }): Fact => `lifestyle:${token}`),
    ...vocabulary.trimesters.map(({ token }): Fact => `pregnancy:${token}`),
    ...vocabulary.ageBands.map(({ token }): Fact => `age:${token}`),
  ];
  const keys = Array.from({ length: size.blocks }, (_, index) => `test.advice-${index}`);
  const pick = <Item>(items: Item[], index: number, count: number): Item[] =>
    Array.from({ length: count }, (_, step) => items[(index * 7919 + step * 104_729) % items.length] as Item);
  const sections = pack.topic.sections.map(({ id }) => id);
  const severities = ['block', 'warn', 'note'] as const;
  return {
    ...pack,
    adviceKeys: keys.map((key) => anAdviceKey(key)),
    blocks: keys.map((key, index) =>
      aBlock(key, {
        section: sections[index % sections.length] as string,
        placement: placements[index % 97 === 0 ? 0 : 1 + (index % 3)] as BlockVersion['placement'],
        priority: 1 + (index % 100),
        for: index % 10 === 0 ? pick(facts, index, 2) : [],
        fits: index % 4 === 0 ? pick(facts, index + 1, 3) : [],
      }),
    ),
    rules: Array.from({ length: size.rules }, (_, index) =>
      aRule(`SR-${index}`, [...new Set(pick(keys, index, 1 + (index % 12)))], pick(facts, index, 1 + (index % 6)), {
        severity: severities[index % 3] as Rule['severity'],
        saferAlternative: index % 2 === 0 ? { text: 'Do this.', adviceKey: keys[index] as string } : null,
      }),
    ),
  };
};
