import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { englishWords, type HandoutWords } from '@/lib/domain/handout/handout-words';
import classes from './twin.module.css';

const dayOf = (moment: string, language: string): string =>
  new Date(moment).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

type Notice = { language: string; words: HandoutWords['withdrawn'] };

/** For whoever reads the sheet, in each language that it is in. */
const noticesFor = ({ language, second, words }: HandoutDocument): Notice[] => {
  const inEnglish = { language: 'en-GB', words: englishWords.withdrawn };
  if (!words.withdrawn) return [inEnglish];
  const own = { language, words: words.withdrawn };
  return second ? [own, inEnglish] : [own];
};

/** Stands before everything else: what follows may be meant for someone else, or be wrong. */
export const VoidNotice = ({ voidedAt, document }: { voidedAt: string; document: HandoutDocument }) => (
  <section className={classes.withdrawn} aria-labelledby="withdrawn">
    {noticesFor(document).map(({ language, words }, at) => (
      <div key={language} lang={language}>
        <h2 id={at === 0 ? 'withdrawn' : undefined}>{words.heading}</h2>
        <p>{fillTemplate(words.line, { date: dayOf(voidedAt, language) })}</p>
      </div>
    ))}
  </section>
);
