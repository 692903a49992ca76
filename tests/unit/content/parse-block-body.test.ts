import { describe, expect, test } from 'vitest';
import { parseBlockBody } from '@/lib/content/parse-block-body';

const bodyOf = (markdown: string) => {
  const body = parseBlockBody(markdown);
  if (!body.ok) throw new Error(body.problem.reason);
  return body.value;
};
const text = (words: string, strong = false) => ({ kind: 'text', text: words, strong });

describe('the text of a block', () => {
  test('is paragraphs, with bold runs and variables', () => {
    expect(bodyOf('Call **{{emergencyNumber}} now**, or {{ clinicPhone }}.')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          text('Call '),
          { kind: 'variable', name: 'emergencyNumber', strong: true },
          text(' now', true),
          text(', or '),
          { kind: 'variable', name: 'clinicPhone', strong: false },
          text('.'),
        ],
      },
    ]);
  });

  test('joins the lines of a paragraph', () => {
    expect(bodyOf('One\ntwo.')).toEqual([{ kind: 'paragraph', runs: [text('One two.')] }]);
  });

  test('tells steps from bullets', () => {
    expect(bodyOf('1. Sit.\n2. Pull.').map(({ kind }) => kind)).toEqual(['steps']);
    expect(bodyOf('- Sit.\n- Pull.').map(({ kind }) => kind)).toEqual(['bullets']);
  });

  test('places figures and callouts', () => {
    expect(bodyOf('::figure[calf-stretch]\n\n:::callout\nStop if it hurts.\n:::')).toEqual([
      { kind: 'figure', figureId: 'calf-stretch' },
      { kind: 'callout', paragraphs: [[text('Stop if it hurts.')]] },
    ]);
  });

  test.each(['emergency', 'same-day', 'soon'])('groups signs as %s', (urgency) => {
    expect(bodyOf(`:::${urgency}\n- Chest pain.\n:::`)).toEqual([
      { kind: 'signs', urgency, items: [[text('Chest pain.')]] },
    ]);
  });
});

describe('outside the subset, refused with the line', () => {
  test.each([
    ['a heading', 'Text.\n\n## Heading', 3],
    ['an underlined heading', 'Heading\n=======', 1],
    ['a link', 'Text.\n\nSee [this](https://example.org).', 3],
    ['a link that runs code', '[click](javascript:alert(1))', 1],
    ['a bare address in brackets', '<https://example.org>', 1],
    ['a link by reference', '[a]\n\n[a]: https://example.org', 1],
    ['an image', 'Text.\n\n![alt](a.png)', 3],
    ['HTML', 'Text.\n\n<b>bold</b>', 3],
    ['HTML inside a line', 'Text with <b>bold</b>.', 1],
    ['a script', '<script>alert(1)</script>', 1],
    ['a comment', '<!-- hidden -->', 1],
    ['italics', 'Some *slanted* text.', 1],
    ['code', 'Some `code`.', 1],
    ['a code block', '```\ncode\n```', 1],
    ['a quotation', '> quoted', 1],
    ['a rule', 'Text.\n\n---\n\nText.', 3],
    ['a nested list', '- one\n  - two', 1],
    ['a list item of two paragraphs', '- one\n\n  two', 1],
    ['an empty list item', '- one\n-\n', 2],
    ['an unknown variable', 'Call {{phone}}.', 1],
    ['a variable of JavaScript', 'Call {{constructor}}.', 1],
    ['an unknown group', ':::danger\nText.\n:::', 1],
    ['an unknown directive', '::video[calf]', 1],
    ['a directive inside a line', 'Text :figure[calf] text.', 1],
    ['a figure without an id', '::figure[]', 1],
    ['a figure whose id is a path', '::figure[../secret]', 1],
    ['a group of signs without a list', ':::emergency\nChest pain.\n:::', 1],
    ['a group of numbered signs', ':::emergency\n1. Chest pain.\n:::', 1],
    ['a list in a callout', ':::callout\n- one\n:::', 2],
    ['nothing', '', 1],
  ])('%s', (_what, markdown, line) => {
    expect(parseBlockBody(markdown)).toMatchObject({ ok: false, problem: { line } });
  });
});
