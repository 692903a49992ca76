import type { Client } from 'pg';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import type { Manifest } from '@/scripts/backup/manifest';
import { readContents } from '@/scripts/backup/read-contents';
import { verifyLedger } from '@/scripts/ledger/verify-ledger';

/** Rows here are added and never taken away. */
const neverFewer = [
  'advice_given',
  'audit_events',
  'clinics',
  'handout_files',
  'handout_overrides',
  'handout_voids',
  'handouts',
  'patients',
  'recall_closures',
  'recall_contacts',
  'recalls',
  'teach_backs',
  'users',
];

const findMissing = async (client: Client, { kind, contents: promised }: Manifest): Promise<string[]> => {
  const found = await readContents(client);
  const missing: string[] = [];
  if (found.migrations.join() !== promised.migrations.join()) missing.push('The schema is not the backup’s.');
  for (const [table, rows] of Object.entries(promised.rows)) {
    const now = found.rows[table] ?? 0;
    // A copy of the server's files has what was written while it was made as well.
    const isRight = kind === 'rows' ? now === rows : !neverFewer.includes(table) || now >= rows;
    if (!isRight) missing.push(`${table} has ${now} rows; the backup says ${rows}.`);
  }
  for (const [clinicId, issued] of Object.entries(promised.issued)) {
    const upTo = promised.heads[clinicId]?.seq ?? '0';
    const { rows } = await client.query<{ n: string }>(
      "SELECT count(*) AS n FROM audit_events WHERE clinic_id = $1 AND type = 'handout.issued' AND seq <= $2",
      [clinicId, upTo],
    );
    if (Number(rows[0]?.n) !== issued) missing.push(`Clinic ${clinicId} has ${rows[0]?.n} of ${issued} issued sheets.`);
  }
  return missing;
};

export type Compared = {
  /** What is wrong, in words. Empty when all that the backup promised is there and every chain is whole. */
  wrong: string[];
  sheets: number;
  /** Issued after the backup counted, and there all the same. */
  more: number;
};

/** Walks every chain of what was put back, looks for the heads that the backup kept, and compares the counts. */
export const compareContents = async (
  client: Client,
  connectionString: string,
  manifest: Manifest,
): Promise<Compared> => {
  const said: string[] = [];
  const ledger = await withLedgerReader(connectionString, async (read, clinics) =>
    verifyLedger({ read, clinicIds: await clinics(), kept: manifest.contents.heads }, (line) => said.push(line)),
  );
  const missing = await findMissing(client, manifest);
  const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM handouts');
  const sheets = Number(rows[0]?.n);
  const promised = Object.values(manifest.contents.issued).reduce((sum, issued) => sum + issued, 0);
  return { wrong: [...(ledger.isWhole ? [] : said), ...missing], sheets, more: sheets - promised };
};
