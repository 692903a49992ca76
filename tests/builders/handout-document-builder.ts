import { loadPack } from '@/lib/content/load-pack';
import type { Drawing } from '@/lib/domain/content/figure';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import type { DocumentBlock, HandoutDocument, Paper, PrintSize, Run } from '@/lib/domain/handout/handout-document';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aToldBefore } from '@/tests/builders/told-before-builder';

let compiled: Promise<CompiledLibrary> | null = null;

/** The leg-cramps pack of this repository, read once. */
export const getLegCramps = (): Promise<CompiledLibrary> => {
  compiled ??= loadPack('content/leg-cramps').then(compileLibrary);
  return compiled;
};

/** What a patient was told whose every block has been rewritten since. */
export const everythingChanged = async (): Promise<ToldBefore> =>
  aToldBefore(Object.fromEntries([...(await getLegCramps()).advice.keys()].map((key) => [key, ['an older version']])));

type PresetOptions = {
  printSize?: PrintSize;
  paper?: Paper;
  note?: string;
  withDiary?: boolean;
  patientLine?: string;
  address?: string | null;
  toldBefore?: ToldBefore;
};

/** The sheet that a preset of the pack gives, with every kind of part on it unless told otherwise. */
export const presetDocument = async (presetId: string, options: PresetOptions = {}): Promise<HandoutDocument> => {
  const library = await getLegCramps();
  const preset = library.source.presets.find(({ id }) => id === presetId);
  if (!preset) throw new Error(`The pack has no preset ${presetId}.`);
  const tailoring = tailor(library, preset.profile, options.paper);
  const selection = selectAllowed(library, tailoring, choicesSchema.parse({}));
  return composeHandout(library, tailoring, selection, {
    clinic: { name: 'Riverside Family Practice', phone: '555 0142', emergencyNumber: '112' },
    patientLine: options.patientLine ?? 'Maria Fernandez, born 3 May 1958, record 104 233',
    issuer: 'a nurse',
    issuedOn: '2026-11-22T09:30:00Z',
    printSize: options.printSize ?? 12,
    paper: options.paper ?? 'a4',
    note: options.note ?? '',
    withDiary: options.withDiary ?? true,
    address: options.address === undefined ? 'https://plainleaf.example/h/7KQ2-M9XD' : options.address,
    toldBefore: options.toldBefore ?? null,
    marks: 'dated',
  });
};

export const plainRuns = (text: string): Run[] => [{ text, strong: false }];

const crossedSquare: Drawing = {
  viewBox: [0, 0, 120, 96],
  shapes: [
    { kind: 'rect', x: 2, y: 2, width: 116, height: 92, rx: 4, fill: 'none', stroke: '#000', strokeWidth: 2 },
    { kind: 'path', d: 'M10 80C40 10 80 10 110 80', fill: 'none', stroke: '#000', strokeWidth: 3 },
    { kind: 'line', x1: 10, y1: 86, x2: 110, y2: 86, stroke: '#000' },
    { kind: 'circle', cx: 60, cy: 30, r: 8, fill: '#ccc', stroke: '#000', strokeWidth: 1 },
    { kind: 'ellipse', cx: 60, cy: 60, rx: 20, ry: 8, fill: '#fff', stroke: '#000' },
    { kind: 'polyline', points: '20,20 30,40 40,20', fill: 'none', stroke: '#000', strokeLinejoin: 'round' },
  ],
};

/** A block of advice with every kind of node in it. */
export const buildBlock = (overrides: Partial<DocumentBlock> = {}): DocumentBlock => ({
  adviceKey: 'prevent.stretch',
  versionId: 'prevent.stretch@1',
  title: 'Stretch your calf at bedtime',
  nodes: [
    { kind: 'paragraph', runs: [...plainRuns('Do this each night. '), { text: 'Hold on to a wall.', strong: true }] },
    { kind: 'steps', items: [plainRuns('Face a wall.'), plainRuns('Step one foot back.'), plainRuns('Lean in.')] },
    {
      kind: 'figure',
      figure: { figureId: 'stretch', alt: 'A person leans on a wall.', caption: 'Heel down.', drawing: crossedSquare },
    },
    { kind: 'bullets', items: [plainRuns('Do not bounce.'), plainRuns('Do not hurry.')] },
    { kind: 'callout', paragraphs: [plainRuns('Three times on each side, ≥ 20 seconds → rest.')] },
  ],
  cautions: ['Hold on to something fixed.'],
  ...overrides,
});

/** A small sheet made by hand, with every kind of part. */
export const buildDocument = (overrides: Partial<HandoutDocument> = {}): HandoutDocument => ({
  language: 'en',
  title: 'Leg cramps & you',
  subtitle: 'What to do, and when to get help',
  printSize: 12,
  paper: 'a4',
  header: { clinicName: 'Riverside Family Practice', patientLine: 'Maria Fernandez, born 3 May 1958' },
  madeFor: 'Made for you on 22 November 2026 by a nurse',
  parts: [
    { kind: 'note', heading: 'A note for you', paragraphs: ['Start with the stretch.', 'Call me next week.'] },
    {
      kind: 'get-help',
      heading: 'Get help now',
      groups: [
        { urgency: 'emergency', lead: 'Call 112 now for:', signs: [plainRuns('Sudden chest pain.')] },
        { urgency: 'soon', lead: 'Book a visit for:', signs: [plainRuns('Cramps every day.')] },
      ],
    },
    { kind: 'section', sectionId: 'each-day', heading: 'Each day', blocks: [buildBlock()] },
    {
      kind: 'diary',
      heading: 'Your diary',
      intro: 'Note each cramp.',
      firstColumn: 'Each day',
      columns: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      rows: ['How many', 'How bad, 0 to 10'],
    },
    { kind: 'closing', lines: ['What we know: stretching may help some people.'] },
    { kind: 'code', address: 'https://plainleaf.example/h/7KQ2-M9XD', caption: 'This sheet on your phone:' },
  ],
  footer: { line: 'Version 2026.1', pageWord: 'Page', ofWord: 'of' },
  words: { caution: 'Take care:' },
  metadata: { title: 'Leg cramps & you', author: 'Riverside Family Practice', createdAt: '2026-11-22T00:00:00Z' },
  ...overrides,
});
