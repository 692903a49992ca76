import { scriptPayloads } from '@/tests/trust/web/script-payloads';

let taken = 0;
const used = new Set<string>();
export const counted = { stored: 0, refused: 0 };

/** What is on the sheet is refused when a word of it is too long for a line. */
export const longestPrinted = 11;

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length));

/** One that was not used yet, as long as there is one; then those again, in turn. */
export const nextPayload = (fits: (one: string) => boolean): string => {
  const fitting = scriptPayloads.filter(fits);
  const one = fitting.find((each) => !used.has(each)) ?? fitting[taken % fitting.length] ?? '';
  taken += 1;
  used.add(one);
  return one;
};

/** One that a field of this length has room for. One line may hold no tab. */
export const payload = (most: number, longest = Number.POSITIVE_INFINITY): string => {
  counted.stored += 1;
  return nextPayload((one) => one.length <= most && !one.includes('\t') && longestWord(one) <= longest);
};

/** As many as there is room for, up to eight. */
export const payloads = (most: number, longest?: number): string => {
  let text = payload(most, longest);
  for (let more = 0; more < 7 && most - text.length > 60; more += 1)
    text += ` ${payload(most - text.length - 1, longest)}`;
  return text;
};

/** How many different ones were taken so far. */
export const payloadsUsed = (): number => used.size;
