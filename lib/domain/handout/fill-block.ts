import type { BlockBody, BodyNode, BodyRun, VariableName } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Figure } from '@/lib/domain/content/figure';
import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { DocumentBlock, DocumentFigure, DocumentNode, Run, TextNode } from '@/lib/domain/handout/handout-document';
import { inRecord } from '@/lib/domain/handout/in-record';
import { type MarkLength, markOf } from '@/lib/domain/handout/mark-of';
import { partNotices } from '@/lib/domain/handout/part-notices';
import { printedCautions } from '@/lib/domain/handout/printed-cautions';
import { type SaidBlock, sayBlock } from '@/lib/domain/handout/say-block';
import type { SheetVoices, Speaker } from '@/lib/domain/handout/sheet-voices';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What a block's variables and figures stand for on this sheet, who says it, and what its reader was told before. */
export type Filling = {
  values: Record<VariableName, string>;
  figures: ReadonlyMap<string, Figure>;
  toldBefore: ToldBefore;
  marks: MarkLength;
  voices: SheetVoices;
};

type BodyFigure = Extract<BodyNode, { kind: 'figure' }>;
type BodyText = Exclude<BodyNode, { kind: 'figure' } | { kind: 'signs' }>;

/** The runs of a line with its variables filled in. */
export const fillRuns = (runs: BodyRun[], { values }: Pick<Filling, 'values'>): Run[] =>
  runs.map((run) => ({ text: run.kind === 'text' ? run.text : values[run.name], strong: run.strong }));

/** A line of the handout's own words with its variables filled in. */
export const fillText = (text: string, { values }: Filling): string => fillTemplate(text, values);

const toTextNode = (node: BodyText, filling: Filling): TextNode => {
  switch (node.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs: fillRuns(node.runs, filling) };
    case 'bullets':
    case 'steps':
      return { kind: node.kind, items: node.items.map((item) => fillRuns(item, filling)) };
    case 'callout':
      return { kind: 'callout', paragraphs: node.paragraphs.map((paragraph) => fillRuns(paragraph, filling)) };
  }
};

const toFigure = (figureId: string, said: SaidBlock, { figures }: Filling): DocumentFigure => {
  const drawing = figures.get(figureId)?.drawing;
  const words = said.figures.get(figureId);
  if (!drawing || !words) throw new Error(`the figure ${figureId} is not in the library`);
  return { figureId, ...words, drawing };
};

/** The danger signs of a block stand in the "Get help now" box, not in the block. */
const isPrinted = (node: BodyNode): node is BodyFigure | BodyText => node.kind !== 'signs';

const isText = (node: BodyFigure | BodyText): node is BodyText => node.kind !== 'figure';

const toNodes = (said: SaidBlock, filling: Filling): DocumentNode[] =>
  said.text.body
    .filter(isPrinted)
    .map((node) =>
      isText(node) ? toTextNode(node, filling) : { kind: 'figure', figure: toFigure(node.figureId, said, filling) },
    );

const isBuiltAlike = (one: BlockBody, other: BlockBody): boolean =>
  one.length === other.length &&
  one.every((node, at) => {
    const twin = other[at];
    return (
      node.kind === twin?.kind && (node.kind !== 'figure' || ('figureId' in twin && node.figureId === twin.figureId))
    );
  });

/** Node by node where both are built alike; else all text of the one beside all of the other. Each drawing stands once. */
const toPairs = (said: SaidBlock, other: SaidBlock, language: string, filling: Filling): DocumentNode[] => {
  const [own, others] = [said.text.body.filter(isPrinted), other.text.body.filter(isPrinted)];
  const pair = (one: BodyText[], two: BodyText[]): DocumentNode => ({
    kind: 'pair',
    first: one.map((node) => toTextNode(node, filling)),
    second: { language, nodes: two.map((node) => toTextNode(node, filling)) },
  });
  const figure = (figureId: string): DocumentNode => {
    const words = other.figures.get(figureId);
    return {
      kind: 'figure',
      figure: { ...toFigure(figureId, said, filling), ...(words && { beside: { language, ...words } }) },
    };
  };
  if (isBuiltAlike(own, others))
    return own.map((node, at) => {
      const twin = others[at];
      return isText(node) ? pair([node], twin && isText(twin) ? [twin] : []) : figure(node.figureId);
    });
  return [pair(own.filter(isText), others.filter(isText)), ...[...said.figures.keys()].map(figure)];
};

type Own = Pick<DocumentBlock, 'title' | 'mark' | 'cautions'>;

const toOwn = (block: BlockVersion, said: SaidBlock, speaker: Speaker, { toldBefore, marks }: Filling): Own => {
  const mark = markOf(block, toldBefore, marks, speaker.words);
  return { title: said.text.title, ...(mark !== null && { mark }), cautions: said.cautions };
};

/**
 * A block version as it is printed for this person: numbers filled in, drawings in place, mark and cautions beside it. On a
 * bilingual sheet with the source's words beside its own; in the source's alone, and saying so, where it has no others.
 */
export const toDocumentBlock = (block: BlockVersion, tailoring: Tailoring, filling: Filling): DocumentBlock => {
  const { main, source, layout } = filling.voices;
  const beside = { cautions: printedCautions(block, tailoring), figures: filling.figures };
  const said = sayBlock(main, block, beside);
  const inSource = sayBlock(source, block, beside);
  if (!inSource.ok) throw new Error(`${block.adviceKey} has no words in ${source.language}`);
  const { adviceKey } = block;
  if (!said.ok)
    return {
      adviceKey,
      versionId: inSource.value.text.versionId,
      language: source.language,
      notices: partNotices(filling.voices),
      ...toOwn(block, inSource.value, source, filling),
      cautionWord: source.words.caution,
      nodes: toNodes(inSource.value, filling),
    };
  const own = {
    adviceKey,
    versionId: said.value.text.versionId,
    ...toOwn(block, said.value, main, filling),
    ...inRecord(filling.voices, block.title),
  };
  if (layout === null) return { ...own, nodes: toNodes(said.value, filling) };
  return {
    ...own,
    nodes: toPairs(said.value, inSource.value, source.language, filling),
    beside: {
      language: source.language,
      cautionWord: source.words.caution,
      ...toOwn(block, inSource.value, source, filling),
    },
  };
};
