import type { Selection } from '@/lib/domain/handout/apply-choices';
import type { Choices } from '@/lib/domain/handout/choices';
import { fillTemplate } from '@/lib/domain/handout/fill-template';
import { findUnsaid } from '@/lib/domain/handout/find-language-problems';
import type { BilingualLayout, Notice } from '@/lib/domain/handout/handout-document';
import { englishWords, type HandoutWords } from '@/lib/domain/handout/handout-words';
import { languageNameIn } from '@/lib/domain/handout/language-name';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import { sourceVoice, translatedVoice, type Voice } from '@/lib/domain/handout/voice';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** A voice that has all of the handout's own words. */
export type Speaker = Voice & { words: HandoutWords };

/** Who speaks on a sheet: `main` for all that it can say, `source` beside it on a bilingual sheet, and for the rest. */
export type SheetVoices = {
  main: Speaker;
  source: Speaker;
  /** Null for a sheet in one language. */
  layout: BilingualLayout | null;
  /** At the top of a sheet that is in another language than was asked for. */
  notices: Notice[];
};

type Wanted = Pick<Choices, 'language' | 'layout' | 'unready' | 'printSize'>;

/** Two columns of larger print would hold three words a line. */
const largestInColumns = 14;

const layoutOf = ({ layout, printSize }: Wanted): BilingualLayout | null => {
  if (layout === 'one') return null;
  return printSize > largestInColumns ? 'stacked' : layout;
};

/** In both languages, as far as the wanted one has these words. */
const sheetNotices = (wanted: Voice, source: Speaker): Notice[] => {
  const said = wanted.say(englishWords.sheetNotice);
  const inSource = { language: source.language, text: source.words.sheetNotice };
  const all = said.ready ? [{ language: wanted.language, text: said.text }, inSource] : [inSource];
  return all.map(({ language, text }) => ({
    language,
    text: fillTemplate(text, { language: languageNameIn(source.language, language) }),
  }));
};

/** The language that the content was written in, and no other. */
export const onlySource = (language: string): SheetVoices => {
  const source: Speaker = { ...sourceVoice(language), words: englishWords };
  return { main: source, source, layout: null, notices: [] };
};

/** What a sheet is said in, and the texts that could not be said in the language that was asked for. */
export type ChosenVoices = { voices: SheetVoices; problems: LanguageProblem[] };

/**
 * In which languages is this sheet printed? Nothing that may not be printed is said in either: a part without reviewed
 * words is printed in the content's own language, a sheet without a frame in that language as a whole, both with a notice.
 */
export const chooseVoices = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  wanted: Wanted,
  isDemoClinic: boolean,
): ChosenVoices => {
  const own = library.source.topic.language;
  const voices = onlySource(own);
  if (wanted.language === null || wanted.language === own) return { voices, problems: [] };
  const voice = translatedVoice(library.source, wanted.language, isDemoClinic);
  const problems = findUnsaid(library, tailoring, selection, voice);
  const { words } = voice;
  const isWhole =
    problems.some(({ place }) => place === 'frame') || (problems.length > 0 && wanted.unready === 'source-sheet');
  return words === null || isWhole
    ? { voices: { ...voices, notices: sheetNotices(voice, voices.source) }, problems }
    : { voices: { ...voices, main: { ...voice, words }, layout: layoutOf(wanted) }, problems };
};
