import type { BrokenLink } from '@/lib/db/ledger/broken-link';
import { type Drift, findDrift } from '@/lib/db/ledger/find-drift';
import { findStrayRow } from '@/lib/db/ledger/find-stray-row';
import type { LedgerReader } from '@/lib/db/ledger/ledger-reader';
import { type Head, walkEvents } from '@/lib/db/ledger/walk-events';

export type VerifiedChain = {
  clinicId: string;
  /** The last event that was walked: kept elsewhere, it shows later that nothing before it was rewritten or cut off. */
  head: Head;
  events: number;
  /** Events and rows of the ledger. */
  rows: number;
  broken: BrokenLink | null;
  /** Counts for reports that the ledger does not bear out. The ledger itself is not in doubt for that. */
  drift: Drift[];
};

const findLinkAt = async (read: LedgerReader, clinicId: string, seq: string): Promise<string | undefined> => {
  const sql = "SELECT encode(link, 'hex') AS link FROM audit_events WHERE clinic_id = $1 AND seq = $2";
  const [row] = await read<{ link: string }>(clinicId, sql, [clinicId, seq]);
  return row?.link;
};

/** A kept head that is not in the chain any more: its end was cut off, or the chain was written anew. */
export const findLostHead = async (read: LedgerReader, clinicId: string, kept: Head): Promise<BrokenLink | null> => {
  const isThere = kept.seq === '0' || (await findLinkAt(read, clinicId, kept.seq)) === kept.link;
  return isThere ? null : { clinicId, wrong: 'not-as-kept', seq: kept.seq, eventId: null, type: null, record: null };
};

/**
 * Walks a clinic's ledger: every event follows from the one before it and from its record as it is now, the last one is
 * the head, and no row stands outside. A chain that is whole is then compared with the counts.
 */
export const verifyChain = async (
  read: LedgerReader,
  clinicId: string,
  walked: (rows: number) => void = () => undefined,
): Promise<VerifiedChain> => {
  const { events, head, broken } = await walkEvents(read, clinicId, walked);
  if (broken) return { clinicId, head, events, rows: events, broken, drift: [] };
  const stray = await findStrayRow(read, clinicId, walked);
  const rows = events + stray.rows;
  if (stray.broken) return { clinicId, head, events, rows, broken: stray.broken, drift: [] };
  return { clinicId, head, events, rows, broken: null, drift: await findDrift(read, clinicId) };
};
