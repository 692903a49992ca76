/** What a text has no room for, in the order in which it is told. */
export const leftOutKinds = [
  'link',
  'image',
  'film',
  'table',
  'heading',
  'quotation',
  'inner-list',
  'italics',
  'underline',
  'raised',
  'rule',
  'struck',
  'footnote',
  'comment',
  'hidden-text',
  'field',
  'embedded',
  'script',
  'turning-character',
  'hidden-character',
] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

export type LeftOut = Partial<Record<LeftOutKind, number>>;

/** One of it, and several; null for what is not counted. */
const words: Record<LeftOutKind, { one: string; many: string | null }> = {
  link: { one: '1 link', many: 'links' },
  image: { one: '1 image', many: 'images' },
  film: { one: '1 film or sound', many: 'films or sounds' },
  table: { one: '1 table', many: 'tables' },
  heading: { one: '1 heading’s look', many: 'headings’ looks' },
  quotation: { one: '1 quotation’s look', many: 'quotations’ looks' },
  'inner-list': { one: 'lists inside lists', many: null },
  italics: { one: 'italics', many: null },
  underline: { one: 'underlining', many: null },
  raised: { one: 'raised or lowered letters', many: null },
  rule: { one: 'lines across', many: null },
  struck: { one: 'words struck through', many: null },
  footnote: { one: 'footnotes', many: null },
  comment: { one: 'comments', many: null },
  'hidden-text': { one: 'hidden words', many: null },
  field: { one: '1 field or button', many: 'fields or buttons' },
  embedded: { one: '1 embedded page', many: 'embedded pages' },
  script: { one: '1 script', many: 'scripts' },
  'turning-character': {
    one: '1 character that turns the direction of text',
    many: 'characters that turn the direction of text',
  },
  'hidden-character': { one: '1 invisible character', many: 'invisible characters' },
};

/** "2 links, 1 image, italics". Empty when nothing was left out. */
export const describeLeftOut = (leftOut: LeftOut): string =>
  leftOutKinds
    .flatMap((kind) => {
      const count = leftOut[kind] ?? 0;
      if (count === 0) return [];
      const { one, many } = words[kind];
      return [count === 1 || many === null ? one : `${count} ${many}`];
    })
    .join(', ');
