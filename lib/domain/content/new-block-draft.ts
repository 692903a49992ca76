import type { BlockDraft } from '@/lib/domain/content/block-draft';

type Given = Pick<BlockDraft, 'adviceKey' | 'section' | 'title' | 'owner'>;

/** The same day a year on; 29 February becomes the 28th. */
const aYearOn = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const isLeapDay = month === '02' && date === '29';
  return `${Number(year) + 1}-${month}-${isLeapDay ? '28' : date}`;
};

/** What does the form hold of a text that nobody has written yet? It goes on a sheet only when asked for. `today` is an ISO day. */
export const newBlockDraft = (given: Given, today: string): BlockDraft => ({
  ...given,
  placement: 'on-request',
  priority: 50,
  for: [],
  fits: [],
  evidence: 'expert-opinion',
  sources: [],
  claims: [],
  reviewBy: aYearOn(today),
  notKnown: null,
  teachBack: null,
  markdown: '',
});

/** What is the name of another text for this advice? The advice key, and with a number when it has been taken. */
export const freeBlockName = (adviceKey: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(adviceKey)) return adviceKey;
  let number = 2;
  while (taken.has(`${adviceKey}--${number}`)) number += 1;
  return `${adviceKey}--${number}`;
};

/** Which advice is a block of this name about? */
export const adviceKeyOfName = (blockName: string): string => blockName.split('--')[0] ?? blockName;
