import { explainBrokenLink } from '@/lib/db/ledger/broken-link';
import type { LedgerReader } from '@/lib/db/ledger/ledger-reader';
import { findLostHead, type VerifiedChain, verifyChain } from '@/lib/db/ledger/verify-chain';
import type { Heads } from '@/scripts/ledger/heads-file';

type Ledger = { read: LedgerReader; clinicIds: string[]; kept: Heads };

export type VerifiedLedger = { isWhole: boolean; heads: Heads; rows: number };

const counted = (rows: number): string => rows.toLocaleString('en-GB');

/** Says how far it is once a second, from the first second on. */
const progress = (say: (line: string) => void): ((rows: number) => void) => {
  let rows = 0;
  let said = performance.now();
  return (more) => {
    rows += more;
    if (performance.now() - said < 1000) return;
    said = performance.now();
    say(`  ${counted(rows)} rows walked`);
  };
};

const linesOf = ({ clinicId, events, rows, head, drift }: VerifiedChain): string[] => [
  `clinic ${clinicId}: whole, ${counted(events)} events, ${counted(rows)} rows; head ${head.seq} ${head.link}`,
  ...drift.map(({ table, at, counted: kept, due }) => `  ${table} ${at}: says ${kept || 0}, the ledger ${due || 0}`),
];

/** Walks the chains of all clinics and looks for the heads that were kept. Counts that drifted are said, and fail it. */
export const verifyLedger = async (
  { read, clinicIds, kept }: Ledger,
  say: (line: string) => void,
): Promise<VerifiedLedger> => {
  const walked = progress(say);
  const heads: Heads = {};
  let isWhole = true;
  let rows = 0;
  for (const clinicId of [...new Set([...clinicIds, ...Object.keys(kept)])].sort()) {
    const chain = await verifyChain(read, clinicId, walked);
    const before = kept[clinicId];
    const broken = chain.broken ?? (before ? await findLostHead(read, clinicId, before) : null);
    rows += chain.rows;
    heads[clinicId] = chain.head;
    if (broken || chain.drift.length > 0) isWhole = false;
    for (const line of broken ? [explainBrokenLink(broken)] : linesOf(chain)) say(line);
  }
  return { isWhole, heads, rows };
};
