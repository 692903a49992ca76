import { describe, expect, test } from 'vitest';
import { parseDrawing } from '@/lib/content/parse-drawing';

const svg = (inside: string, attributes = 'viewBox="0 0 100 80"') => `<svg ${attributes}>${inside}</svg>`;
const line = '<line x1="0" y1="1" x2="2" y2="3" stroke="#000"/>';

describe('a drawing', () => {
  test('becomes shapes in painting order, with numbers as numbers', () => {
    expect(parseDrawing(svg(`<path d="M0 0 L1 1" stroke-width="2" fill="none"/>\n${line}`))).toEqual({
      ok: true,
      value: {
        viewBox: [0, 0, 100, 80],
        shapes: [
          { kind: 'path', d: 'M0 0 L1 1', strokeWidth: 2, fill: 'none' },
          { kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: '#000' },
        ],
      },
    });
  });

  test('hands the paint of a group to what is inside it, and only there', () => {
    const drawing = parseDrawing(svg(`<g fill="none" stroke="#000"><g stroke="#999">${circle()}</g></g>${circle()}`));
    expect(drawing).toMatchObject({
      value: {
        shapes: [{ kind: 'circle', fill: 'none', stroke: '#999' }, { kind: 'circle' }],
      },
    });
    expect(drawing.ok && drawing.value.shapes[1]).not.toHaveProperty('stroke');
  });

  test('lets a shape paint over what its group hands down', () => {
    const shapes = parseDrawing(svg(`<g fill="#000"><circle cx="1" cy="1" r="1" fill="#fff"/></g>`));
    expect(shapes).toMatchObject({ value: { shapes: [{ fill: '#fff' }] } });
  });
});

function circle() {
  return '<circle cx="1" cy="1" r="1"/>';
}

describe('a drawing is refused for', () => {
  test.each([
    ['a script', svg(`<script>alert(1)</script>${line}`)],
    ['an empty script', svg(`<script/>${line}`)],
    ['a style sheet', svg(`<style>*{fill:red}</style>${line}`)],
    ['a style attribute', svg('<circle cx="1" cy="1" r="1" style="fill:red"/>')],
    ['a class', svg('<circle cx="1" cy="1" r="1" class="a"/>')],
    ['a transform on a shape', svg('<circle cx="1" cy="1" r="1" transform="scale(2)"/>')],
    ['a transform on a group', svg(`<g transform="scale(2)">${line}</g>`)],
    ['an event handler', svg('<circle cx="1" cy="1" r="1" onload="alert(1)"/>')],
    ['an event handler on a group', svg(`<g onclick="alert(1)">${line}</g>`)],
    ['an image', svg(`<image href="a.png"/>${line}`)],
    ['a use of something elsewhere', svg(`<use href="#a"/>${line}`)],
    ['a foreign object', svg(`<foreignObject><p/></foreignObject>${line}`)],
    ['text', svg(`<text>Hello</text>${line}`)],
    ['a link', svg(`<a href="https://example.org">${line}</a>`)],
    ['a gradient as paint', svg('<circle cx="1" cy="1" r="1" fill="url(#a)"/>')],
    ['a named colour', svg('<circle cx="1" cy="1" r="1" fill="red"/>')],
    ['a number with a unit', svg('<circle cx="1px" cy="1" r="1"/>')],
    ['a negative radius', svg('<circle cx="1" cy="1" r="-1"/>')],
    ['a number missing', svg('<circle cx="1" cy="1"/>')],
    ['an attribute of another shape', svg('<circle cx="1" cy="1" r="1" d="M0 0"/>')],
    ['something else than a path in a path', svg('<path d="M0 0 url(x)"/>')],
    ['no shape', svg('')],
    ['no viewBox', svg(line, 'width="100"')],
    ['a viewBox of no size', svg(line, 'viewBox="0 0 0 80"')],
    ['a viewBox of words', svg(line, 'viewBox="a b c d"')],
    ['a comment', svg(`<!-- x -->${line}`)],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(line)}`],
    ['an attribute without quotes', svg('<circle cx=1 cy="1" r="1"/>')],
    ['another root', `<g viewBox="0 0 1 1">${line}</g>`],
    ['nothing at all', ''],
  ])('%s', (_what, text) => {
    expect(parseDrawing(text).ok).toBe(false);
  });
});
