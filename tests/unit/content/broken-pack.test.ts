import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PackError } from '@/lib/content/content-problem';
import { loadPack } from '@/lib/content/load-pack';

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'pack-')), 'leg-cramps');
  await cp('content/leg-cramps', folder, { recursive: true });
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const change = async (file: string, edit: (text: string) => string) => {
  const before = await readFile(path.join(folder, file), 'utf8').catch(() => null);
  const after = edit(before ?? '');
  if (after === before) throw new Error(`the edit of ${file} changes nothing`);
  await writeFile(path.join(folder, file), after);
};

const block = 'blocks/en/relief.warmth.md';
const translation = 'blocks/es/relief.warmth.md';
const figure = 'figures/heel-raises.svg';
const firstLine = 15;

/** The line is a number, or what stands on it. */
type Case = [what: string, file: string, edit: (text: string) => string, line: number | RegExp, reason: RegExp];

const withBody = (body: string) => (text: string) => `${text.split('---\n').slice(0, 2).join('---\n')}---\n${body}\n`;
const withField = (field: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`);
const withFirst = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const withPrompts = (count: number) => (text: string) => {
  const topic = JSON.parse(text) as { teachBack: object[] };
  const teachBack = Array.from({ length: count }, (_, index) => ({ ...topic.teachBack[0], id: `prompt-${index}` }));
  return JSON.stringify({ ...topic, teachBack });
};

const cases: Case[] = [
  ['front matter that is not YAML', block, withField('priority', '80: 90'), 6, /mapping/i],
  ['no front matter', block, () => 'Only text.', 1, /front matter/],
  ['a field that no block has', block, withFirst('owner:', 'colour: red\nowner:'), 2, /colour/],
  ['a missing field', block, withFirst(/^owner:.*\n/m, ''), 2, /owner/],
  ['a priority out of range', block, withField('priority', '101'), 2, /priority/],
  ['an unknown placement', block, withField('placement', 'always'), 2, /placement/],
  ['a title that is too long', block, withField('title', 'x'.repeat(61)), 2, /title/],
  ['a day that does not exist', block, withField('reviewBy', '2027-02-30'), 2, /reviewBy/],
  ['an audience that is no fact', block, withField('for', '[everybody]'), 2, /for/],
  ['an unknown variable', block, withBody('Call {{phone}}.'), firstLine, /\{\{phone\}\}/],
  ['raw HTML', block, withBody('Text.\n\n<b>Bold</b>'), firstLine + 2, /HTML/],
  ['a script', block, withBody('<script>alert(1)</script>'), firstLine, /HTML/],
  ['an image', block, withBody('![A leg](leg.png)'), firstLine, /image/],
  ['a link', block, withBody('One.\n\nTwo.\n\n[See](https://example.org)'), firstLine + 4, /link/],
  ['a link that runs code', block, withBody('[See](javascript:alert(1))'), firstLine, /link/],
  ['a nested list', block, withBody('- One\n  - Two'), firstLine + 1, /list line/],
  ['a heading', block, withBody('Text.\n\n# Heading'), firstLine + 2, /heading/],
  ['an empty body', block, withBody(''), firstLine, /no text/],
  ['an unknown figure', block, withBody('::figure[leg]'), /::figure/, /unknown figure "leg"/],
  ['an unknown section', block, withField('section', 'elsewhere'), /^section:/, /unknown section/],
  ['an unknown advice key', block, withField('adviceKey', 'relief.heat'), /^adviceKey:/, /unknown advice key/],
  ['an unknown source', block, withField('sources', '[NOBODY]'), /^sources:/, /unknown source/],
  ['an unknown fact', block, withField('fits', '[condition:gout-9]'), /^fits:/, /unknown fact/],
  ['rules that are not JSON', 'rules.json', (text) => text.slice(0, -5), /./, /JSON/],
  [
    'a rule on unknown advice',
    'rules.json',
    withFirst('"folk.prick"', '"folk.prickle"'),
    /folk\.prickle/,
    /SR-001.*folk\.prickle/,
  ],
  ['a rule on an unknown fact', 'rules.json', withFirst('"condition:ckd-3"', '"condition:ckd-33"'), /ckd-33/, /ckd-33/],
  [
    'a rule of unknown severity',
    'rules.json',
    withFirst('"severity": "block"', '"severity": "stop"'),
    /"severity": "stop"/,
    /severity/,
  ],
  [
    'a warning without a caution',
    'rules.json',
    withFirst('"severity": "block"', '"severity": "warn"'),
    /"caution"/,
    /caution/,
  ],
  [
    'a danger sign on unknown advice',
    'red-flags.json',
    withFirst('redflags.dvt', 'redflags.clot'),
    /redflags\.clot/,
    /RF-01.*redflags\.clot/,
  ],
  [
    'a term that implies nothing known',
    'vocabulary.json',
    withFirst('"condition:neuropathy"', '"condition:x"'),
    /condition:x/,
    /condition:x/,
  ],
  [
    'a safer alternative that nobody knows',
    'rules.json',
    withFirst('"adviceKey": "relief.stretch-calf"', '"adviceKey": "relief.yoga"'),
    /relief\.yoga/,
    /SR-001.*relief\.yoga/,
  ],
  [
    'a danger sign on an unknown source',
    'red-flags.json',
    withFirst('"UCLH-DVT"', '"NOBODY"'),
    /NOBODY/,
    /RF-01.*NOBODY/,
  ],
  [
    'a drawing for unknown advice',
    'figures.json',
    withFirst('"exercise.heel-drop"', '"exercise.heel-lift"'),
    /exercise\.heel-lift/,
    /heel-drop.*exercise\.heel-lift/,
  ],
  [
    'a teach-back prompt on unknown advice',
    'topic.json',
    withFirst('"redflags.dvt"', '"redflags.clot"'),
    /teachBack/,
    /when-to-get-help.*redflags\.clot/,
  ],
  [
    'two teach-back prompts of one name',
    'topic.json',
    withFirst('"when-to-get-help"', '"when-a-cramp-comes"'),
    /teachBack/,
    /"when-a-cramp-comes" is there more than once/,
  ],
  ['one teach-back prompt', 'topic.json', withPrompts(1), 1, /2 or 3 teach-back prompts, not 1/],
  ['four teach-back prompts', 'topic.json', withPrompts(4), 1, /2 or 3 teach-back prompts, not 4/],
  [
    'a teach-back prompt on no advice',
    'topic.json',
    withFirst(/"adviceKeys": \[[^\]]*\]/, '"adviceKeys": []'),
    /adviceKeys/,
    /adviceKeys/,
  ],
  [
    'a gate on an unknown fact',
    'topic.json',
    withFirst('"condition:dvt-suspected"', '"condition:clot"'),
    /condition:clot/,
    /clot/,
  ],
  [
    'a contradiction with no advice of the topic',
    'contradictions.json',
    (text) => text.replace('prevent.fluids-2-3L', 'other.one').replace('pop.ckd', 'other.two'),
    /CX-001/,
    /CX-001 names no advice of this topic/,
  ],
  [
    'a contradiction of advice with itself',
    'contradictions.json',
    withFirst('pop.ckd', 'prevent.fluids-2-3L'),
    /CX-001/,
    /CX-001 names "prevent.fluids-2-3L" twice/,
  ],
  [
    'two contradictions of one name',
    'contradictions.json',
    withFirst('CX-002', 'CX-001'),
    /CX-001/,
    /CX-001 is there more/,
  ],
  ['a preset without an age band', 'presets.json', withFirst('"ageBand": "adult",', ''), /"profile"/, /ageBand/],
  ['a translation of no block', 'blocks/es/relief.warmed.md', () => '', 1, /no block of this name/],
  ['a translation that says its own facts', translation, withFirst('madeBy:', 'for: []\nmadeBy:'), 2, /for/],
  ['a translation made from nothing', translation, withField('source', 'none'), 2, /source/],
  ['a translation with HTML', translation, withBody('<b>Calor</b>'), 6, /HTML/],
  ['a phrase with no words', 'phrases/es.json', withFirst(/"text": "[^"]+"/, '"text": ""'), /"text": ""/, /0\.text/],
  ['a drawing with a script', figure, withFirst('</svg>', '<script>alert(1)</script></svg>'), 1, /SVG|script/],
  [
    'a drawing with a transform',
    figure,
    withFirst(/<(path|line|circle) /, '<$1 transform="scale(2)" '),
    1,
    /transform/,
  ],
];

describe('a broken pack loads nothing, and names the file, the line and the reason', () => {
  test.each(cases)('%s', async (_what, file, edit, line, reason) => {
    await change(file, edit);
    const problem = { file, line: expect.any(Number), reason: expect.stringMatching(reason) };
    const refused = await loadPack(folder).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'PackError', problems: [problem] });
    const named = (refused as PackError).problems[0]?.line ?? 0;
    if (typeof line === 'number') expect(named).toBe(line);
    else expect((await readFile(path.join(folder, file), 'utf8')).split('\n')[named - 1]).toMatch(line);
  });

  test('a data file that is missing', async () => {
    await rm(path.join(folder, 'rules.json'));
    await expect(loadPack(folder)).rejects.toThrow(/^rules\.json:1: there is no such file/);
  });

  test('a drawing that is missing', async () => {
    await rm(path.join(folder, figure));
    await expect(loadPack(folder)).rejects.toThrow(/heel-raises\.svg/);
  });

  test('every broken block is named, not only the first', async () => {
    await change(block, withBody('# One'));
    await change('blocks/en/relief.cold.md', withBody('# Two'));
    await expect(loadPack(folder)).rejects.toMatchObject({
      problems: [{ file: 'blocks/en/relief.cold.md' }, { file: block }],
    });
  });
});

test('a block whose words change has another version, and one that does not keeps its own', async () => {
  const versionOf = async () =>
    (await loadPack(folder)).blocks.find(({ blockId }) => blockId === 'relief.warmth')?.versionId;
  const before = await versionOf();
  expect(await versionOf()).toBe(before);
  await change(block, (text) => `${text}\nOne more line.\n`);
  expect(await versionOf()).not.toBe(before);
});
