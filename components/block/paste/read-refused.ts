import type { LeftOutKind } from '@/components/block/paste/left-out';
import { type Pasted, type PastedElement, wordsIn } from '@/components/block/paste/pasted';
import { styleOf } from '@/components/block/paste/style-of';

const named: Record<string, LeftOutKind | 'unsaid'> = {
  script: 'script',
  style: 'unsaid',
  meta: 'unsaid',
  link: 'unsaid',
  title: 'unsaid',
  base: 'unsaid',
  template: 'unsaid',
  noscript: 'unsaid',
  xml: 'unsaid',
  colgroup: 'unsaid',
  img: 'image',
  svg: 'image',
  picture: 'image',
  canvas: 'image',
  'v:shape': 'image',
  'v:shapetype': 'unsaid',
  video: 'film',
  audio: 'film',
  iframe: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  input: 'field',
  select: 'field',
  textarea: 'field',
  button: 'field',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
};

const isNoteLink = (pasted: Pasted): boolean =>
  pasted.kind === 'element' &&
  ((pasted.name === 'a' && /^#_?(ftn|edn|cite|fn)/i.test(pasted.attributes.get('href') ?? '')) ||
    pasted.children.some(isNoteLink));

/** "[1]", led to its note by a link: not 10 with a raised 2. */
const isReferenceMark = (element: PastedElement): boolean =>
  (element.name === 'sup' || element.name === 'a') &&
  isNoteLink(element) &&
  /^\s*\[?(\d+|[a-z])\]?\s*$/i.test(wordsIn(element));

const isComment = (element: PastedElement): boolean => {
  const style = styleOf(element);
  return (
    style.get('mso-element') === 'comment-list' ||
    style.has('mso-comment-reference') ||
    /MsoCommentReference|msocomanchor/i.test(element.attributes.get('class') ?? '')
  );
};

const isHidden = (element: PastedElement): boolean => {
  const style = styleOf(element);
  return (
    element.attributes.has('hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
};

/** Why this element is left out with all that is in it: what it is, or `unsaid` for what nobody would miss. Null: it stays. */
export const readRefused = (element: PastedElement): LeftOutKind | 'unsaid' | null => {
  const known = named[element.name];
  if (known) return known;
  const style = styleOf(element);
  if (isComment(element)) return 'comment';
  if (/^(foot|end)note-list$/.test(style.get('mso-element') ?? '') || isReferenceMark(element)) return 'footnote';
  if (style.get('text-decoration')?.includes('line-through')) return 'struck';
  if (isHidden(element)) return wordsIn(element).trim() === '' ? 'unsaid' : 'hidden-text';
  return null;
};
