import type { Selection } from '@/lib/domain/handout/apply-choices';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import { printedCautions } from '@/lib/domain/handout/printed-cautions';
import { sayBlock } from '@/lib/domain/handout/say-block';
import { translatedVoice, type Voice } from '@/lib/domain/handout/voice';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What holds every sheet of a topic together, and the headings of the sections that this one has. */
const frameTexts = ({ source: { topic } }: CompiledLibrary, sections: ReadonlySet<string>): string[] => [
  topic.title,
  topic.subtitle,
  ...topic.sections.flatMap(({ id, title }) => (sections.has(id) ? [title] : [])),
  topic.closing,
  ...(topic.status === 'draft' ? [topic.statusText] : []),
];

const findFrameProblems = (voice: Voice, texts: readonly string[]): LanguageProblem[] => [
  ...[...new Set(texts)].flatMap((text): LanguageProblem[] => {
    const said = voice.say(text);
    return said.ready ? [] : [{ place: 'frame', text, why: said.why }];
  }),
  ...voice.unreadyWords.map(({ source, why }): LanguageProblem => ({ place: 'frame', text: source, why })),
];

/** Which texts of this sheet have no words in this voice, each once and why? */
export const findUnsaid = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  voice: Voice,
): LanguageProblem[] => {
  const figures = new Map(library.source.figures.map((figure) => [figure.id, figure]));
  const blocks = selection.adviceKeys.flatMap((key) => tailoring.versions.get(key) ?? []);
  const frame = findFrameProblems(voice, frameTexts(library, new Set(blocks.map(({ section }) => section))));
  const rest = blocks.flatMap((block) => {
    const said = sayBlock(voice, block, { cautions: printedCautions(block, tailoring), figures });
    return said.ok ? [] : said.problem;
  });
  const once = new Map([...frame, ...rest].map((problem) => [`${problem.place} ${problem.text}`, problem]));
  return [...once.values()];
};

/**
 * Which texts of this sheet may not be printed in this language, and why: nobody reviewed them, they were made from an
 * older text, or there are none? The frame's come first. None for the language that the content was written in.
 */
export const findLanguageProblems = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  language: string,
  isDemoClinic: boolean,
): LanguageProblem[] =>
  language === library.source.topic.language
    ? []
    : findUnsaid(library, tailoring, selection, translatedVoice(library.source, language, isDemoClinic));
