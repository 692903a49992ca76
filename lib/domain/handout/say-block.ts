import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Figure } from '@/lib/domain/content/figure';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import type { BlockText, Voice } from '@/lib/domain/handout/voice';
import { failure, type Result, success } from '@/lib/domain/result';

/** A block with what is printed beside it, in one language. `figures` are by id. */
export type SaidBlock = {
  text: BlockText;
  cautions: string[];
  figures: ReadonlyMap<string, Pick<Figure, 'alt' | 'caption'>>;
};

type Beside = { cautions: readonly string[]; figures: ReadonlyMap<string, Figure> };

const figureIdsOf = (bodies: readonly BlockText['body'][]): string[] => [
  ...new Set(bodies.flatMap((body) => body.flatMap((node) => (node.kind === 'figure' ? [node.figureId] : [])))),
];

/**
 * What does a block say in this language, its cautions and captions with it? All of it or none: advice whose caution is
 * in another language has lost it. A drawing that the library lacks is an error of the content, and throws.
 */
export const sayBlock = (
  voice: Voice,
  block: BlockVersion,
  { cautions, figures }: Beside,
): Result<SaidBlock, LanguageProblem[]> => {
  const problems: LanguageProblem[] = [];
  const of = { adviceKey: block.adviceKey, title: block.title };
  const sayBeside = (place: 'caution' | 'figure', source: string): string => {
    const said = voice.say(source);
    if (said.ready) return said.text;
    problems.push({ place, ...of, text: source, why: said.why });
    return source;
  };
  const text = voice.textOf(block);
  if (!text.ready) problems.push({ place: 'block', ...of, text: block.title, why: text.why });
  const saidCautions = cautions.map((caution) => sayBeside('caution', caution));
  const ids = figureIdsOf(text.ready ? [block.body, text.text.body] : [block.body]);
  const saidFigures = ids.map((id) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`the figure ${id} is not in the library`);
    return [id, { alt: sayBeside('figure', figure.alt), caption: sayBeside('figure', figure.caption) }] as const;
  });
  return text.ready && problems.length === 0
    ? success({ text: text.text, cautions: saidCautions, figures: new Map(saidFigures) })
    : failure(problems);
};
