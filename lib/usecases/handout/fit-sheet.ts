import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import type { SheetContext } from '@/lib/domain/handout/compose-handout';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { pagesWanted } from '@/lib/domain/handout/pages-wanted';
import type { SheetPage } from '@/lib/domain/handout/preview';

/** What a sheet has only where it costs no extra page. */
export type SheetExtras = Pick<SheetContext, 'withDiary' | 'marks'>;

type Compose = (extras: SheetExtras) => HandoutDocument;
type Fitted = { document: HandoutDocument; pages: SheetPage[] };

const fits = ({ document, pages }: Fitted): boolean => pages.length <= pagesWanted(document);

const hasMarks = ({ parts }: HandoutDocument): boolean =>
  parts.some((part) => part.kind === 'section' && part.blocks.some(({ mark }) => mark !== undefined));

const lay = async (document: HandoutDocument): Promise<Fitted> => ({ document, pages: await paginateInPool(document) });

/** Marks are tried without first: where the sheet is longer than wanted anyway, they are not what makes it long. */
const withFewerMarks = async (compose: Compose): Promise<Fitted | null> => {
  const unmarked = await lay(compose({ withDiary: false, marks: 'none' }));
  if (!fits(unmarked)) return null;
  const brief = await lay(compose({ withDiary: false, marks: 'brief' }));
  return fits(brief) ? brief : unmarked;
};

/**
 * The sheet with its cramp diary when the diary costs no extra page, and without it when it does. Marks of what is new
 * give way after the diary: first their dates, then all of them.
 */
export const fitSheet = async (compose: Compose): Promise<Fitted> => {
  const whole = await lay(compose({ withDiary: true, marks: 'dated' }));
  if (fits(whole)) return whole;
  const withoutDiary = await lay(compose({ withDiary: false, marks: 'dated' }));
  if (fits(withoutDiary)) return withoutDiary;
  const fewerMarks = hasMarks(whole.document) ? await withFewerMarks(compose) : null;
  if (fewerMarks) return fewerMarks;
  return withoutDiary.pages.length === whole.pages.length ? whole : withoutDiary;
};
