import { isDeepStrictEqual } from 'node:util';

/** jsonb keeps neither the order of keys nor those that are undefined: compared without both. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Sync<Part, Row> = {
  have: Part[];
  want: Part[];
  idOf: (part: Part) => string;
  toRow: (part: Part, position: number) => Row;
  remove: (ids: string[]) => Promise<unknown>;
  add: (rows: Row[]) => Promise<unknown>;
};

/** Makes the rows of a table what is wanted, in that order, and touches nothing that is so already. */
export const syncRows = async <Part, Row>({ have, want, idOf, toRow, remove, add }: Sync<Part, Row>): Promise<void> => {
  const kept = new Map(have.map((part, position) => [idOf(part), plain({ part, position })]));
  const wanted = want.map((part, position) => ({ id: idOf(part), part, position }));
  const changed = wanted.filter(
    ({ id, part, position }) => !isDeepStrictEqual(kept.get(id), plain({ part, position })),
  );
  const staying = new Set(wanted.filter((entry) => !changed.includes(entry)).map(({ id }) => id));
  const stale = have.map(idOf).filter((id) => !staying.has(id));
  if (stale.length > 0) await remove(stale);
  if (changed.length > 0) await add(changed.map(({ part, position }) => toRow(part, position)));
};
