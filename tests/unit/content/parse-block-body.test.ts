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

describe('what looks like markup and is none', () => {
  test.each([
    ['a time of day', 'At 10:30 each day.', 'At 10:30 each day.'],
    ['a colon before a word', 'Note:rest.', 'Note:rest.'],
    ['a sign that is meant', 'Two \\* three, \\[so\\], \\# 1.', 'Two * three, [so], # 1.'],
    ['less than a number', 'Less is < 5 minutes.', 'Less is < 5 minutes.'],
    ['an ampersand', 'Nurse & GP.', 'Nurse & GP.'],
    ['a letter by its number', 'Caf&#xE9;.', 'Café.'],
    ['a line that ends like one of another machine', 'One\r\ntwo.', 'One two.'],
  ])('%s', (_what, markdown, words) => {
    expect(bodyOf(markdown)).toEqual([{ kind: 'paragraph', runs: [text(words)] }]);
  });
});

describe('outside the subset, refused with line, column and what to do', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['a heading', 'Text.\n\n## Heading', 3, 1, /no headings/],
    ['a heading without its space', '#Heading', 1, 1, /no headings/],
    ['a heading in a list', '- one\n- # two', 2, 1, /no headings/],
    ['an underlined heading', 'Heading\n=======', 2, 1, /no headings/],
    ['a heading underlined with one dash', 'Heading\n-', 1, 1, /no headings/],
    ['a link', 'Text.\n\nSee [this](https://example.org).', 3, 5, /no links/],
    ['a link that runs code', '[click](javascript:alert(1))', 1, 1, /no links/],
    ['code where an address would be', 'Go to javascript:alert(1)', 1, 7, /no addresses/],
    ['an address', 'Look at https://example.org.', 1, 9, /no addresses/],
    ['an address without its scheme', 'Look at www.example.org.', 1, 9, /no addresses/],
    ['an address in brackets', '<https://example.org>', 1, 1, /no HTML/],
    ['an e-mail address in brackets', '<1@example.org>', 1, 1, /no links/],
    ['a link by reference', '[a]\n\n[a]: https://example.org', 1, 1, /no links/],
    ['a footnote', 'Text.[^1]', 1, 6, /no footnotes|footnotes/],
    ['an image', 'Text.\n\n![alt](a.png)', 3, 1, /no images/],
    ['HTML', 'Text.\n\n<b>bold</b>', 3, 1, /no HTML/],
    ['HTML inside a line', 'Text with <b>bold</b>.', 1, 11, /no HTML/],
    ['a script', '<script>alert(1)</script>', 1, 1, /no HTML/],
    ['a comment', '<!-- hidden -->', 1, 1, /no HTML/],
    ['a hidden tag', '&lt;script&gt;', 1, 1, /&lt; hides a character/],
    ['a character that turns the text, by its number', 'a&#8238;b', 1, 2, /&#8238; hides a character/],
    ['a space by its name', 'a&nbsp;b', 1, 2, /&nbsp; hides a character/],
    ['an asterisk by its number', 'a &#x2A; b', 1, 3, /&#x2A; hides/],
    ['a character beyond the last', 'a&#9999999;', 1, 2, /hides/],
    ['italics', 'Some *slanted* text.', 1, 6, /no italics/],
    ['italics by underscores', 'Some _slanted_ text.', 1, 6, /no italics/],
    ['bold and italics', 'Some ***slanted*** text.', 1, 6, /no italics/],
    ['bold that is not closed', 'Some **bold text.', 1, 6, /nothing bold/],
    ['bold that closes after a space', 'Some **bold ** text.', 1, 6, /nothing bold/],
    ['bold of nothing', 'Some **** text.', 1, 6, /no italics/],
    ['a lone asterisk', 'Two * three.', 1, 5, /\\\*/],
    ['text struck out', 'Some ~~old~~ text.', 1, 6, /struck out/],
    ['code', 'Some `code`.', 1, 6, /no code/],
    ['a code block', '```\ncode\n```', 1, 1, /no code/],
    ['a code block with tildes', 'Text.\n\n~~~\ncode', 3, 1, /struck out/],
    ['a code block by spaces', 'Text.\n\n    code', 3, 1, /no code/],
    ['a table', '| a | b |\n|---|---|', 1, 1, /no tables/],
    ['a quotation', 'Text.\n\n> quoted', 3, 1, /no quotations/],
    ['a rule', 'Text.\n\n---\n\nText.', 3, 1, /no dividing lines/],
    ['a nested list', '- one\n  - two', 2, 3, /one paragraph/],
    ['a nested list on one line', '- one\n- - two', 2, 1, /no list inside a list/],
    ['a list item of two paragraphs', '- one\n\n  two', 3, 3, /one paragraph/],
    ['an empty list item', '- one\n-\n', 2, 1, /empty/],
    ['steps that start at 2', 'Text.\n\n2. Sit.', 3, 1, /steps start at 1/],
    ['an unknown variable', 'Call now, {{phone}}.', 1, 11, /unknown variable \{\{phone\}\}/],
    ['a variable of JavaScript', 'Call {{constructor}}.', 1, 6, /unknown variable/],
    ['a variable that is not closed', 'Call {{clinicPhone.', 1, 6, /variable is written/],
    ['a variable in pieces', 'Call {**{clinicPhone}}**.', 1, 21, /variable is written/],
    ['an unknown group', 'Text.\n\n:::danger\nText.\n:::', 3, 1, /not a group/],
    ['a group that does not end', 'Text.\n\n:::callout\nText.', 3, 1, /does not end/],
    ['an end of no group', 'Text.\n\n:::', 3, 1, /none has started/],
    ['a group in a group', ':::callout\n:::callout\nText.\n:::', 2, 1, /no group inside a group/],
    ['a group with a label', ':::callout[Stop]\nText.\n:::', 1, 1, /three colons and its name/],
    ['a group with a style', ':::callout{.red}\nText.\n:::', 1, 1, /three colons and its name/],
    ['a group of more colons', '::::callout\nText.\n::::', 1, 1, /three colons/],
    ['a group that is moved in', '- one\n\n  :::callout\n  Text.\n  :::', 3, 3, /beginning of its line/],
    ['an empty group', ':::callout\n:::', 1, 1, /empty/],
    ['an unknown directive', '::video[calf]', 1, 1, /a drawing is written/],
    ['a directive inside a line', 'Text :figure[calf] text.', 1, 13, /no links/],
    ['a drawing inside a line', 'Text ::figure[calf] text.', 1, 6, /two colons/],
    ['a figure without an id', '::figure[]', 1, 1, /a drawing is written/],
    ['a figure whose id is a path', '::figure[../secret]', 1, 1, /a drawing is written/],
    ['a figure with a style', '::figure[calf]{width=9}', 1, 1, /a drawing is written/],
    ['a figure in a callout', ':::callout\n::figure[calf]\n:::', 2, 1, /drawing can’t stand here/],
    ['a group of signs without a list', ':::emergency\nChest pain.\n:::', 1, 1, /one bullet list/],
    ['a group of numbered signs', ':::emergency\n1. Chest pain.\n:::', 1, 1, /one bullet list/],
    ['a list in a callout', ':::callout\n- one\n:::', 2, 1, /list can’t stand here/],
    ['nothing', '', 1, 1, /no text/],
    ['nothing but spaces', ' \n ', 1, 1, /no text/],
  ])('%s', (_what, markdown, line, column, reason) => {
    const refused = parseBlockBody(markdown);
    expect(refused).toMatchObject({ ok: false, problem: { line, column } });
    expect(refused.ok ? '' : refused.problem.reason).toMatch(reason);
  });
});

describe('characters that can’t be seen are refused by name:', () => {
  test.each<[string, RegExp]>([
    ['\u0000', /control character \(U\+0000\)/],
    ['\u0007', /control character \(U\+0007\)/],
    ['\u0085', /control character \(U\+0085\)/],
    ['\u009F', /control character/],
    ['\t', /a tab/],
    ['\r', /control character/],
    ['\u2028', /invisible/],
    ...['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069'].map((one): [string, RegExp] => [
      one,
      /turns the direction/,
    ]),
    ...['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u3164', '\u{E0041}'].map(
      (one): [string, RegExp] => [one, /invisible character/],
    ),
    ['\uE000', /private character/],
    ['\u{F0000}', /private character/],
    ['\uFFFE', /does not exist/],
    ['\u{1FFFF}', /does not exist/],
    ['\uD800', /does not exist/],
  ])('%j', (character, reason) => {
    const refused = parseBlockBody(`One.\n\nTwo ${character}three.`);
    expect(refused).toMatchObject({ ok: false, problem: { line: 3, column: 5 } });
    expect(refused.ok ? '' : refused.problem.reason).toMatch(reason);
  });
});

describe('too much is refused at once, however it is nested', () => {
  const deepList = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  test.each<[string, string, RegExp]>([
    ['12,001 characters', 'a'.repeat(12_001), /longer than 12000/],
    ['a megabyte', 'Rest. '.repeat(175_000), /longer than 12000/],
    ['61 paragraphs', 'a\n\n'.repeat(61), /at most 60/],
    ['61 list lines', '- a\n'.repeat(61), /at most 60/],
    ['quotations in quotations', '>'.repeat(10_000), /no quotations/],
    ['lists in lists on a line', `${'- '.repeat(5_900)}a`, /no list inside a list/],
    ['lists in lists, line by line', deepList, /longer than/],
    ['lists in lists, as deep as there is room for', deepList.slice(0, 11_900), /no list inside/],
    ['groups in groups', ':::callout\n'.repeat(1000), /no group inside a group/],
    ['groups in groups with more colons', `${':'.repeat(6000)}callout`, /three colons/],
    ['brackets in brackets', '['.repeat(12_000), /no links/],
    ['bold in bold', '**a '.repeat(3000), /bold/],
    ['asterisks', '*'.repeat(12_000), /no italics|dividing/],
    ['asterisks and letters', 'a**b'.repeat(3000), /bold/],
    ['tags', '<a '.repeat(4000), /no HTML/],
    ['backslashes', `${'\\'.repeat(11_998)}*`, /\\\*/],
    ['references', '&aa;'.repeat(3000), /hides/],
    ['names of no character', '&a;'.repeat(4000), /taken/],
    ['variables that are none', '{{'.repeat(6000), /variable/],
    ['spaces', `${' '.repeat(11_990)}|`, /tables|code/],
  ])('%s', (_what, markdown, reason) => {
    const started = performance.now();
    const refused = parseBlockBody(markdown);
    const took = performance.now() - started;
    expect(refused.ok ? 'taken' : refused.problem.reason).toMatch(reason);
    expect(took).toBeLessThan(200);
  });
});
