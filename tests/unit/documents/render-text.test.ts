import { describe, expect, it } from 'vitest';
import { renderText } from '@/lib/documents/text/render-text';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { buildDocument } from '@/tests/builders/handout-document-builder';

describe('the sheet as plain text', () => {
  it('says the same lines as the document, in the same order', () => {
    const document = buildDocument();
    expect(renderText(document).split('\n')).toEqual([...documentLines(document), '']);
  });

  it('says the same words when wrapped, with no line longer than asked', () => {
    const document = buildDocument();
    const text = renderText(document, 30);
    expect(text.split(/\s+/)).toEqual(renderText(document).split(/\s+/));
    for (const line of text.split('\n')) expect(line.includes(' ') ? line.length : 0).toBeLessThanOrEqual(30);
  });

  it('sets the later lines of a list item under its text', () => {
    const document = buildDocument({
      parts: [
        {
          kind: 'section',
          sectionId: 's',
          heading: 'H',
          blocks: [
            {
              adviceKey: 'a',
              versionId: 'v',
              title: 'T',
              cautions: [],
              nodes: [{ kind: 'bullets', items: [[{ text: 'one two three four', strong: false }]] }],
            },
          ],
        },
      ],
    });
    expect(renderText(document, 12)).toContain('• one two\n  three four\n');
  });
});
