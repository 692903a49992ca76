import { describe, expect, test } from 'vitest';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { buildSheet } from '@/tests/builders/selection-builder';

const sign = (urgency: 'emergency' | 'same-day' | 'soon', text: string): BlockBody[number] => ({
  kind: 'signs',
  urgency,
  items: [[{ kind: 'text', text, strong: false }]],
});

const helpBlock = (adviceKey: string, body: BlockBody) =>
  aBlock(adviceKey, { section: 'get-help', placement: 'core', body });

const compose = (parts: Partial<TopicLibrary>, wanted: Parameters<typeof buildSheet>[2] = {}): HandoutDocument => {
  const vocabulary = aVocabulary({ conditions: [aTerm('gout')] });
  const library = compileLibrary(aLibrary({ vocabulary, ...parts }));
  return buildSheet(library, aProfile({ conditions: ['gout'] }), wanted).document;
};

const partOf = <Kind extends DocumentPart['kind']>({ parts }: HandoutDocument, kind: Kind) =>
  parts.filter((part): part is Extract<DocumentPart, { kind: Kind }> => part.kind === kind);

const kindsOf = ({ parts }: HandoutDocument) => parts.map((part) => part.kind);

const core = { placement: 'core' as const };

test('fills in the clinic’s own numbers, in blocks, danger signs and leads, and keeps their weight', () => {
  const numbers: BlockBody = [
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Call ', strong: false },
        { kind: 'variable', name: 'clinicPhone', strong: true },
      ],
    },
  ];
  const document = compose({
    blocks: [
      aBlock('call', { ...core, body: numbers }),
      helpBlock('help', [
        {
          kind: 'signs',
          urgency: 'same-day',
          items: [[{ kind: 'variable', name: 'emergencyNumber', strong: false }]],
        },
      ]),
    ],
  });
  const [section] = partOf(document, 'section');
  expect(section?.blocks[0]?.nodes).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { text: 'Call ', strong: false },
        { text: '555 0142', strong: true },
      ],
    },
  ]);
  const [help] = partOf(document, 'get-help');
  expect(help?.groups).toEqual([
    { urgency: 'same-day', lead: 'Call 555 0142 today for:', signs: [[{ text: '112', strong: false }]] },
  ]);
});

describe('the help box', () => {
  const first = helpBlock('help.one', [sign('soon', 'Swelling.'), sign('emergency', 'Collapse.')]);
  const second = helpBlock('help.two', [sign('emergency', 'Chest pain.'), sign('soon', 'No sleep.')]);
  const blocks = [
    { ...first, priority: 90 },
    second,
    aBlock('daily', core),
    aBlock('intro', { ...core, section: 'first' }),
  ];

  test('merges the signs of all its blocks by urgency, emergencies first', () => {
    const [help, ...more] = partOf(compose({ blocks }), 'get-help');
    expect(more).toEqual([]);
    expect(help?.groups.map(({ urgency, lead, signs }) => [urgency, lead, signs.map((runs) => runs[0]?.text)])).toEqual(
      [
        ['emergency', 'Call 112 now for:', ['Collapse.', 'Chest pain.']],
        ['soon', 'Book a visit with your doctor for:', ['Swelling.', 'No sleep.']],
      ],
    );
  });

  test.for([11, 12] as const)('stands in its section’s place at %i pt', (printSize) => {
    const document = compose({ blocks }, { context: { printSize } });
    expect(kindsOf(document)).toEqual(['section', 'get-help', 'section', 'closing']);
  });

  test.for([14, 18, 24] as const)('stands before all advice and the note at %i pt', (printSize) => {
    const document = compose({ blocks }, { context: { printSize, note: 'Hello.' } });
    expect(kindsOf(document)).toEqual(['get-help', 'note', 'section', 'section', 'closing']);
    expect(partOf(document, 'section').map((part) => part.sectionId)).toEqual(['first', 'each-day']);
  });
});

describe('cautions', () => {
  const caution = 'Rub gently.';
  const warning = { severity: 'warn' as const, caution };
  const rules = [
    aRule('SR-001', ['rub'], ['condition:gout'], warning),
    aRule('SR-002', ['rub'], ['sex:female'], warning),
    aRule('SR-003', ['rub'], ['age:adult'], { severity: 'note', caution: 'Not before bed.' }),
    aRule('SR-004', ['rub'], ['condition:other'], { severity: 'note', caution: 'For someone else.' }),
  ];
  const blocks = [
    aBlock('before', { ...core, priority: 90 }),
    aBlock('rub', core),
    aBlock('after', { ...core, priority: 1 }),
  ];

  test('are printed once each, right after the advice that they limit', () => {
    const lines = documentLines(compose({ blocks, rules }));
    const from = lines.indexOf('Title of rub');
    expect(lines.slice(from, from + 5)).toEqual([
      'Title of rub',
      'Text.',
      'Take care: Rub gently.',
      'Take care: Not before bed.',
      'Title of after',
    ]);
    expect(lines.filter((line) => line.startsWith('Take care:'))).toHaveLength(2);
  });

  test('go with the advice when it is taken off', () => {
    const lines = documentLines(compose({ blocks, rules }, { choices: { removed: ['rub'] } }));
    expect(lines.filter((line) => line.includes('Rub gently') || line.includes('Not before bed'))).toEqual([]);
  });
});

test('follows the order of the topic’s sections, and leaves out those with nothing in them', () => {
  const sections = ['z', 'empty', 'a'].map((id) => ({ id, title: `Section ${id}` }));
  const topic = { ...aLibrary().topic, sections };
  const blocks = [aBlock('one', { ...core, section: 'a', priority: 99 }), aBlock('two', { ...core, section: 'z' })];
  const document = compose({ topic, blocks });
  expect(partOf(document, 'section').map((part) => part.heading)).toEqual(['Section z', 'Section a']);
});

test('prints the version that is for this person, and all of them when several are', () => {
  const blocks = [
    aBlock('cream', { ...core, blockId: 'cream', title: 'For all' }),
    aBlock('cream', {
      ...core,
      blockId: 'cream--gout',
      versionId: 'gout@1',
      title: 'For gout',
      for: ['condition:gout'],
    }),
    aBlock('cream', {
      ...core,
      blockId: 'cream--child',
      versionId: 'child@1',
      title: 'For children',
      for: ['age:child'],
    }),
  ];
  const [section] = partOf(compose({ blocks }), 'section');
  expect(section?.blocks.map(({ title }) => title).sort()).toEqual(['For all', 'For gout']);
});

describe('the clinician’s note', () => {
  const blocks = [aBlock('one', core)];

  test('comes first, in paragraphs, without empty ones', () => {
    const document = compose({ blocks }, { context: { note: '\n  Start tonight.\n\n \nCall me.  \r\nTake care.\n' } });
    expect(document.parts[0]).toEqual({
      kind: 'note',
      heading: 'A note for you',
      paragraphs: ['Start tonight.', 'Call me.', 'Take care.'],
    });
  });

  test.for(['', ' \n\t\n '])('is not there when nothing was written: "%s"', (note) => {
    expect(partOf(compose({ blocks }, { context: { note } }), 'note')).toEqual([]);
  });
});

test('ends with the diary when there is room, the closing lines, and the address when there is one', () => {
  const blocks = [aBlock('one', core)];
  const with_ = compose({ blocks }, { context: { withDiary: true, address: 'https://plainleaf.example/h/X' } });
  expect(kindsOf(with_)).toEqual(['section', 'diary', 'closing', 'code']);
  expect(kindsOf(compose({ blocks }))).toEqual(['section', 'closing']);
});

test('says that the content is a draft until it is approved', () => {
  const topic = { ...aLibrary().topic, closing: 'The end.', statusText: 'Draft content.' };
  const linesOf = (status: 'draft' | 'approved') =>
    partOf(compose({ topic: { ...topic, status } }), 'closing').flatMap((part) => part.lines);
  expect(linesOf('draft')).toEqual(['The end.', 'Draft content.']);
  expect(linesOf('approved')).toEqual(['The end.']);
});

test('names the patient in the header only: not in the text, not in the metadata', () => {
  const patientLine = 'Zacharias Canary, born 9 March 1954, record 104';
  const document = compose({ blocks: [aBlock('one', core)] }, { context: { patientLine } });
  expect(document.header).toEqual({ clinicName: 'Riverside Family Practice', patientLine });
  const { header, ...rest } = document;
  expect(JSON.stringify(rest)).not.toMatch(/Canary|1954|104/);
  expect(document.metadata).toEqual({
    title: 'Test topic',
    author: 'Riverside Family Practice',
    createdAt: '2026-11-22T00:00:00Z',
  });
});

test('says who made the sheet, when, and from which version', () => {
  const document = compose({ blocks: [aBlock('one', core)] }, { context: { issuedOn: '2026-05-03T23:59:00Z' } });
  expect(document.madeFor).toBe('Made for you on 3 May 2026 by your nurse');
  expect(document.footer.line).toBe('Version 1, reviewed 1 January 2026, next review 1 January 2027');
});
