import type { BrokenLink } from '@/lib/db/ledger/broken-link';
import { nextChunk } from '@/lib/db/ledger/chunk-size';
import type { LedgerReader } from '@/lib/db/ledger/ledger-reader';

type Kind = NonNullable<BrokenLink['record']>['kind'];

type Table = {
  name: string;
  kind: Kind;
  /** Names a row; begins with the columns that follow clinic_id in an index, so that a chunk begins where one ended. */
  key: readonly [column: string, type: string][];
  id: string;
  belongs: 'to-an-event' | 'to-a-handout';
};

const uuid = (column: string): [string, string] => [column, 'uuid'];
const moment = (column: string): [string, string] => [column, 'timestamptz'];

const tables: readonly Table[] = [
  { name: 'handouts', kind: 'handout', key: [moment('issued_at'), uuid('id')], id: 'id', belongs: 'to-an-event' },
  { name: 'handout_voids', kind: 'void', key: [uuid('handout_id'), uuid('id')], id: 'id', belongs: 'to-an-event' },
  { name: 'teach_backs', kind: 'teach-back', key: [uuid('handout_id'), uuid('id')], id: 'id', belongs: 'to-an-event' },
  { name: 'recalls', kind: 'recall', key: [moment('opened_at'), uuid('id')], id: 'id', belongs: 'to-an-event' },
  {
    name: 'recall_closures',
    kind: 'recall-closure',
    key: [uuid('recall_id'), uuid('id')],
    id: 'id',
    belongs: 'to-an-event',
  },
  {
    name: 'recall_contacts',
    kind: 'recall-contact',
    key: [uuid('recall_id'), uuid('patient_id'), moment('recorded_at'), uuid('id')],
    id: 'id',
    belongs: 'to-an-event',
  },
  {
    name: 'handout_files',
    kind: 'handout_files',
    key: [uuid('handout_id')],
    id: 'handout_id',
    belongs: 'to-a-handout',
  },
  {
    name: 'handout_overrides',
    kind: 'handout_overrides',
    key: [uuid('handout_id'), uuid('id')],
    id: 'id',
    belongs: 'to-a-handout',
  },
  {
    name: 'advice_given',
    kind: 'advice_given',
    key: [uuid('block_version_id'), uuid('handout_id'), uuid('id')],
    id: 'id',
    belongs: 'to-a-handout',
  },
];

// A look into the index for each row: OFFSET 0 keeps it from becoming one join over all of both tables.
const belongsSql = {
  'to-an-event': `SELECT true FROM audit_events e WHERE e.clinic_id = $1 AND e.record_id = chunk.id AND e.record_kind = $3 OFFSET 0`,
  'to-a-handout': `SELECT true FROM handouts h WHERE h.clinic_id = $1 AND h.id = chunk.handout_id AND $3 <> '' OFFSET 0`,
};

const chunkSql = ({ name, key, belongs }: Table, isFirst: boolean): string => {
  const columns = key.map(([column]) => column).join(', ');
  const last = key.map(([, type], index) => `$${index + 4}::${type}`).join(', ');
  return `
    WITH chunk AS MATERIALIZED (
      SELECT * FROM (SELECT ${columns} FROM ${name} WHERE clinic_id = $1 ${isFirst ? '' : `AND (${columns}) > (${last})`}) rows
      ORDER BY ${columns} LIMIT $2)
    SELECT (SELECT count(*)::int FROM chunk) AS rows,
           (SELECT array[${key.map(([column]) => `${column}::text`).join(', ')}] FROM chunk
            ORDER BY ${key.map(([column]) => `chunk.${column} DESC`).join(', ')} LIMIT 1) AS last,
           (SELECT to_json(chunk) FROM chunk WHERE (${belongsSql[belongs]}) IS NULL LIMIT 1) AS stray`;
};

type Chunk = { rows: number; last: string[] | null; stray: Record<string, string> | null };

const brokenOf = (clinicId: string, { kind, id, belongs }: Table, stray: Record<string, string>): BrokenLink => ({
  clinicId,
  wrong: belongs === 'to-an-event' ? 'record-without-event' : 'row-without-handout',
  seq: null,
  eventId: null,
  type: null,
  record: { kind, id: stray[id] ?? '' },
});

export type StrayRow = { rows: number; broken: BrokenLink | null };

const findInTable = async (
  read: LedgerReader,
  clinicId: string,
  table: Table,
  walked: (rows: number) => void,
): Promise<StrayRow> => {
  let rows = 0;
  let last: string[] | null = null;
  for (let size = { rows: 1000, most: 100_000 }; ; ) {
    const started = performance.now();
    const values: unknown[] = [clinicId, size.rows, table.kind, ...(last ?? [])];
    const [chunk]: Chunk[] = await read<Chunk>(clinicId, chunkSql(table, last === null), values);
    if (!chunk) throw new Error(`The walk through ${table.name} was answered nothing.`);
    rows += chunk.rows;
    walked(chunk.rows);
    if (chunk.stray) return { rows, broken: brokenOf(clinicId, table, chunk.stray) };
    if (chunk.rows < size.rows) return { rows, broken: null };
    last = chunk.last;
    size = nextChunk(size, performance.now() - started);
  }
};

/** Looks at every row of a clinic's ledger for its event, or for the handout whose event covers it. */
export const findStrayRow = async (
  read: LedgerReader,
  clinicId: string,
  walked: (rows: number) => void,
): Promise<StrayRow> => {
  let rows = 0;
  for (const table of tables) {
    const found = await findInTable(read, clinicId, table, walked);
    rows += found.rows;
    if (found.broken) return { rows, broken: found.broken };
  }
  return { rows, broken: null };
};
