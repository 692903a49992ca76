/** What was pasted, as plain data: the cleaning needs no browser. Comments and processing instructions are not in it. */
export type Pasted =
  | { kind: 'text'; text: string }
  | {
      kind: 'element';
      /** In lower case: `p`, `o:p`. */
      name: string;
      attributes: ReadonlyMap<string, string>;
      children: Pasted[];
    };

export type PastedElement = Extract<Pasted, { kind: 'element' }>;

/** All words in it, with nothing left out. */
export const wordsIn = (pasted: Pasted): string =>
  pasted.kind === 'text' ? pasted.text : pasted.children.map(wordsIn).join('');
