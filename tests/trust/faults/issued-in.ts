import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import { verifyChain } from '@/lib/db/ledger/verify-chain';
import { asOwner, ownerConnection } from '@/tests/setup/provide-database';

type Issued = { handouts: number; files: number; events: number };

/** What was issued in this clinic, by each of the places that know; and whether its ledger is whole. */
export const issuedIn = async (clinicId: string): Promise<Issued & { isWhole: boolean }> => {
  const { rows } = await asOwner((client) =>
    client.query<Issued>(
      `SELECT (SELECT count(*)::int FROM handouts WHERE clinic_id = $1) AS handouts,
        (SELECT count(*)::int FROM handout_files WHERE clinic_id = $1) AS files,
        (SELECT count(*)::int FROM audit_events WHERE clinic_id = $1 AND type = 'handout.issued') AS events`,
      [clinicId],
    ),
  );
  const chain = await withLedgerReader(ownerConnection(), (read) => verifyChain(read, clinicId));
  if (!rows[0]) throw new Error('The database counted nothing.');
  return { ...rows[0], isWhole: chain.broken === null && chain.drift.length === 0 };
};
