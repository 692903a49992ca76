import { createHash } from 'node:crypto';

/** Names the words of a block, so that a translation can say which words it was made from. Facts and dates don't count. */
export const nameOfWords = ({ title, markdown }: { title: string; markdown: string }): string =>
  createHash('sha256').update(`${title}\n${markdown.trim()}`).digest('hex').slice(0, 16);
