import { markdownLimit } from '@/lib/domain/content/block-draft';

/** More markup than this is not read at all: no page that a few paragraphs were taken from needs as much. */
const mostMarkup = 1_000_000;

type Clipboard = { html: string; text: string };

const counted = new Intl.NumberFormat('en-GB');

/** Why a paste is not taken at all, in words; null when it is. */
export const refusePaste = ({ html, text }: Clipboard): string | null => {
  if (text.length <= markdownLimit && (text !== '' || html.length <= mostMarkup)) return null;
  const size = text.length > markdownLimit ? text.length : html.length;
  return `Not pasted: it is ${counted.format(size)} characters long, and a text has room for ${counted.format(markdownLimit)}. Your text is as it was. Copy only the part that you need.`;
};

/** Is the markup so large that only the words beside it are taken? */
export const isMarkupTooLarge = (html: string): boolean => html.length > mostMarkup;
