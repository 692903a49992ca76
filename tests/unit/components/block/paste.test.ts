import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPasted } from '@/components/block/paste/clean-pasted';
import { describeLeftOut } from '@/components/block/paste/left-out';
import { readPlainText } from '@/components/block/paste/read-plain-text';
import { refusePaste } from '@/components/block/paste/refuse-paste';
import { toEditorDocument } from '@/components/block/text/editor-document';
import { textSchema } from '@/components/block/text/text-schema';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import { pastedHtml } from '@/tests/builders/pasted-html';

const known = new Set(['calf-stretch']);

const paste = (html: string) => {
  const { body, leftOut } = cleanPasted(pastedHtml(html), known);
  return { markdown: writeBlockBody(body), leftOut: describeLeftOut(leftOut) };
};

const sample = (name: string) => paste(readFileSync(new URL(`./pastes/${name}.txt`, import.meta.url), 'utf8'));

describe('what is copied from elsewhere comes in as the closed subset, and it is said what did not', () => {
  test('from Word: its lists, which are paragraphs to it, are lists; a tracked deletion is gone', () => {
    expect(sample('word')).toEqual({
      markdown: [
        'Calf stretch',
        'Do this **every night**, just before bed. Hold on to something.',
        '1. Face a wall.\n2. Put one foot back.',
        '- Shoes off\n- or flat ones',
        'Hold',
        '10 seconds',
        'Do not bounce.',
      ].join('\n\n'),
      leftOut: '1 image, 1 table, 1 heading’s look, lists inside lists, italics, words struck through, footnotes',
    });
  });

  test('from Google Docs: the bold element around everything is not bold', () => {
    expect(sample('google-docs')).toEqual({
      markdown: 'Drink **water** often. See our page.\n\n- Six cups\n- more when hot\n- No salt tablets',
      leftOut: '1 link, lists inside lists, italics, underlining',
    });
  });

  test('from a web page: words stay, addresses, scripts and what was hidden do not', () => {
    expect(sample('web-page')).toEqual({
      markdown: [
        'Leg cramps',
        'Cramps are common and mostly harmless. About 102 people in this street have them.',
        'The calf muscle',
        'Press here',
        'Stretch, then rest.',
        'Call 123 today.',
        'E-mail',
      ].join('\n\n'),
      leftOut:
        '2 links, 1 image, 1 heading’s look, 1 quotation’s look, italics, raised or lowered letters, lines across, footnotes, hidden words, 2 fields or buttons, 1 embedded page, 1 script, 1 character that turns the direction of text, 2 invisible characters',
    });
  });
});

describe('what was copied from the editor itself comes back whole', () => {
  test('drawings, numbers, boxes and groups of signs', () => {
    const { markdown, leftOut } = paste(
      '<p>Call <strong><span data-variable="clinicPhone">Clinic’s telephone</span></strong>.</p><figure data-figure="calf-stretch"></figure>' +
        '<div data-callout=""><p>One.</p><p>Two.</p></div><div data-urgency="soon"><ul><li><p>Pain.</p></li></ul></div>',
    );
    expect(markdown).toBe(
      'Call **{{clinicPhone}}**.\n\n::figure[calf-stretch]\n\n:::callout\nOne.\n\nTwo.\n:::\n\n:::soon\n- Pain.\n:::',
    );
    expect(leftOut).toBe('');
  });

  test('but nothing that only pretends to be from it', () => {
    const forged =
      '<figure data-figure="../secret"></figure><span data-variable="password">x</span><div data-urgency="never">y</div>';
    expect(paste(forged).markdown).toBe('x\n\ny');
  });
});

test('a marked reference is left out, a raised number is not', () => {
  expect(paste('<p>10<sup>2</sup> steps<sup><a href="#fn3">3</a></sup></p>').markdown).toBe('102 steps');
});

test('lines of plain text are paragraphs, and lines with bullets or numbers are lists', () => {
  const { body } = readPlainText('Before bed:\r\n• Stretch\r\n• Drink\r\n\r\n1. Stand\n2) Lean\nThen rest\u202E.');
  expect(writeBlockBody(body)).toBe('Before bed:\n\n- Stretch\n- Drink\n\n1. Stand\n2. Lean\n\nThen rest.');
});

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<ul>',
    '</ul>',
    '<ol>',
    '</ol>',
    '<li>',
    '</li>',
    '<b>',
    '</b>',
    '<br>',
    '<table><tr><td>',
    '</td>',
  ],
  ...[
    '<div data-callout="">',
    '<div data-urgency="soon">',
    '</div>',
    '<figure data-figure="calf-stretch">',
    '</figure>',
  ],
  ...[
    '<span data-variable="clinicPhone">',
    '</span>',
    '<i style="font-weight:bold">',
    '</i>',
    '<h2>',
    '</h2>',
    '<a href="x">',
  ],
  ...[
    "<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>1.</span>",
    ' ',
    'Rest',
    '*a*',
    '&#x202E;',
    '# 1',
    '1. ',
  ],
);

test('whatever is pasted can be shown, kept and read again', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { body } = cleanPasted(pastedHtml(pieces.join('')), known);
      textSchema.nodeFromJSON(toEditorDocument(body)).check();
      if (body.length === 0) return;
      const read = parseBlockBody(writeBlockBody(body));
      expect(read.ok ? writeBlockBody(read.value) : read.problem.reason).toBe(writeBlockBody(body));
    }),
    { numRuns: 1000 },
  );
});

describe('a paste that is too long', () => {
  test('is refused in words, with nothing changed', () => {
    expect(refusePaste({ html: '', text: 'a'.repeat(1_000_000) })).toBe(
      'Not pasted: it is 1,000,000 characters long, and a text has room for 12,000. Your text is as it was. Copy only the part that you need.',
    );
    expect(refusePaste({ html: '<p>a</p>'.repeat(200_000), text: '' })).toMatch(/^Not pasted/);
  });

  test('is not what a few words with much markup are', () => {
    expect(refusePaste({ html: `<style>${'a'.repeat(2_000_000)}</style><p>Rest.</p>`, text: 'Rest.' })).toBeNull();
    expect(refusePaste({ html: '<p>Rest.</p>', text: '' })).toBeNull();
  });
});
