import type { BrokenLink, Wrong } from '@/lib/db/ledger/broken-link';
import { type ChunkSize, nextChunk } from '@/lib/db/ledger/chunk-size';
import type { LedgerReader } from '@/lib/db/ledger/ledger-reader';
import type { LedgerRecord } from '@/lib/domain/audit/audit-event';

/** The last event of a chain; `link` in hexadecimal. */
export type Head = { seq: string; link: string };

type FirstWrong = {
  wrong: Wrong;
  seq: string;
  id: string;
  type: string;
  record_kind: LedgerRecord['kind'] | null;
  record_id: string | null;
};

type Chunk = { rows: number; last: Head | null; head: Head | null; first_wrong: FirstWrong | null };

// The head is read in the same snapshot as the events, so that a chain that grows meanwhile does not look cut off.
const chunkSql = `
  WITH chunk AS MATERIALIZED (
    SELECT e AS event, e.seq, e.link FROM audit_events e
    WHERE e.clinic_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $5
  ), expected AS (
    SELECT event, seq, link, $3::bigint + row_number() OVER in_order AS due,
           chain_link(lag(link, 1, decode($4, 'hex')) OVER in_order, event) AS link_due
    FROM chunk WINDOW in_order AS (ORDER BY seq)
  ), found AS (
    SELECT w.wrong, CASE w.wrong WHEN 'missing-event' THEN due ELSE seq END::text AS seq, (event).id, (event).type,
           (event).record_kind, (event).record_id
    FROM expected, LATERAL (SELECT CASE
      WHEN seq <> due THEN 'missing-event'
      WHEN link <> link_due THEN 'changed-event'
      WHEN (event).record_id IS NOT NULL
           AND (event).record_sha256 IS DISTINCT FROM record_sha256((event).record_kind, (event).record_id)
        THEN 'changed-record' END AS wrong) w
    WHERE w.wrong IS NOT NULL ORDER BY expected.seq LIMIT 1
  )
  SELECT (SELECT count(*)::int FROM chunk) AS rows,
         (SELECT json_build_object('seq', seq::text, 'link', encode(link, 'hex')) FROM chunk ORDER BY chunk.seq DESC LIMIT 1) AS last,
         (SELECT json_build_object('seq', seq::text, 'link', encode(link, 'hex')) FROM chain_heads WHERE clinic_id = $1) AS head,
         (SELECT to_json(found) FROM found) AS first_wrong`;

const beforeAll = '-9223372036854775808';
const beginning: Head = { seq: '0', link: '' };

const brokenOf = (clinicId: string, found: FirstWrong): BrokenLink => ({
  clinicId,
  wrong: found.wrong,
  seq: found.seq,
  eventId: found.wrong === 'missing-event' ? null : found.id,
  type: found.wrong === 'missing-event' ? null : found.type,
  record:
    found.record_kind && found.record_id && found.wrong !== 'missing-event'
      ? { kind: found.record_kind, id: found.record_id }
      : null,
});

const cutOff = (clinicId: string, { seq }: Head): BrokenLink => ({
  clinicId,
  wrong: 'end-cut-off',
  seq,
  eventId: null,
  type: null,
  record: null,
});

export type WalkedEvents = { events: number; head: Head; broken: BrokenLink | null };

/** Walks a clinic's events from the first to the last, each with the record it anchors. */
export const walkEvents = async (
  read: LedgerReader,
  clinicId: string,
  walked: (rows: number) => void,
): Promise<WalkedEvents> => {
  let last = beginning;
  let events = 0;
  for (let size: ChunkSize = { rows: 500, most: 50_000 }; ; ) {
    const started = performance.now();
    const after = events === 0 ? beforeAll : last.seq;
    const [chunk] = await read<Chunk>(clinicId, chunkSql, [clinicId, after, last.seq, last.link, size.rows]);
    if (!chunk) throw new Error('The walk along the chain was answered nothing.');
    events += chunk.rows;
    walked(chunk.rows);
    if (chunk.first_wrong) return { events, head: last, broken: brokenOf(clinicId, chunk.first_wrong) };
    last = chunk.last ?? last;
    if (chunk.rows < size.rows) {
      const head = chunk.head ?? beginning;
      const isWhole = head.seq === last.seq && head.link === last.link;
      return { events, head: last, broken: isWhole ? null : cutOff(clinicId, last) };
    }
    size = nextChunk(size, performance.now() - started);
  }
};
