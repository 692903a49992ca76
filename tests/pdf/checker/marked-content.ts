import type { Operation } from '@/tests/pdf/checker/content-stream';
import type { Finding, OpenedPage } from '@/tests/pdf/checker/opened-pdf';

const painting = new Set('Tj TJ \' " S s f F f* B B* b b* sh Do BI EI'.split(' '));
const showing = new Set(['Tj', 'TJ', "'", '"']);

type Mark = { tag: string; mcid: number | null };

/** What one page's content says: the tag of each MCID, and the glyph codes used with each font. */
export type MarkedPage = { tags: Map<number, string>; codes: Map<string, Set<number>>; findings: Finding[] };

const toMark = ({ operator, operands }: Operation): Mark => {
  const tag = operands[0]?.text.slice(1) ?? '';
  const mcid = operator === 'BDC' ? /\/MCID\s+(\d+)/.exec(operands[1]?.text ?? '')?.[1] : undefined;
  return { tag, mcid: mcid === undefined ? null : Number(mcid) };
};

const codesOf = (operands: Operation['operands']): number[] =>
  operands.flatMap(({ hex }) => (hex ?? '').match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));

/** Follows a page's operators: is everything painted either tagged or an artifact, and is each bracket closed? */
export const readMarkedContent = ({ index, operations }: OpenedPage): MarkedPage => {
  const page: MarkedPage = { tags: new Map(), codes: new Map(), findings: [] };
  const stack: Mark[] = [];
  const saved: string[] = [];
  let font = '';
  const report = (rule: string, detail: string) => page.findings.push({ rule, detail: `page ${index + 1}: ${detail}` });
  const open = (mark: Mark) => {
    const inside = stack.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== null);
    if (inside && (mark.mcid !== null || mark.tag === 'Artifact'))
      report('nesting', `${mark.tag} inside marked content`);
    if (mark.mcid !== null && page.tags.has(mark.mcid)) report('mcid', `MCID ${mark.mcid} used twice`);
    if (mark.mcid !== null) page.tags.set(mark.mcid, mark.tag);
    stack.push(mark);
  };
  for (const operation of operations) {
    const { operator, operands } = operation;
    if (operator === 'BDC' || operator === 'BMC') open(toMark(operation));
    else if (operator === 'EMC' && !stack.pop()) report('brackets', 'EMC without its beginning');
    else if (operator === 'q') saved.push(font);
    else if (operator === 'Q') font = saved.pop() ?? font;
    else if (operator === 'Tf') font = operands[0]?.text.slice(1) ?? '';
    if (!painting.has(operator)) continue;
    if (!stack.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== null))
      report('untagged', `${operator} is not tagged`);
    if (!showing.has(operator)) continue;
    const codes = page.codes.get(font) ?? new Set();
    for (const code of codesOf(operands)) codes.add(code);
    page.codes.set(font, codes);
  }
  if (stack.length > 0) report('brackets', 'marked content is not ended');
  return page;
};
