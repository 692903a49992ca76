import { Client } from 'pg';
import { clinicSteps, type LedgerSize } from '@/scripts/bench/ledger/generate-clinics';
import { countSteps, eventSteps } from '@/scripts/bench/ledger/generate-events';
import { handoutSteps } from '@/scripts/bench/ledger/generate-handouts';

export type GeneratedLedger = {
  /** Of the clinic that has half of everything, and someone of its staff. */
  largeClinicId: string;
  userId: string;
  topicId: string;
  /** Given to as many people of the large clinic as asked for. */
  recalledVersionId: string;
};

/** What the bench measures on; tests ask for less. */
export const benchSize: LedgerSize = {
  clinics: 5,
  patients: 200_000,
  handouts: 50_000,
  advicePerHandout: 20,
  events: 5_000_000,
  recipients: 20_000,
  fileBytes: 18_000,
  voidedOneIn: 100,
};

/**
 * Fills a migrated database that has a topic with a year of clinics at work, in SQL and without triggers. Chain, hashes
 * and counts are worked out as the triggers would, so that the ledger verifies.
 */
export const generateLedger = async (
  connectionString: string,
  size: LedgerSize,
  log: (line: string) => void = () => undefined,
): Promise<GeneratedLedger> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(
      "SET session_replication_role = 'replica'; SET work_mem = '256MB'; SET synchronous_commit = 'off'",
    );
    for (const { name, sql } of [...clinicSteps(size), ...handoutSteps(size), ...eventSteps(size), ...countSteps]) {
      const started = performance.now();
      await client.query(sql);
      log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    const made = await client.query<GeneratedLedger>(`
      SELECT (SELECT id FROM made_clinics WHERE n = 0) AS "largeClinicId",
             (SELECT user_id FROM made_clinics WHERE n = 0) AS "userId",
             (SELECT topic_id FROM made_versions LIMIT 1) AS "topicId",
             (SELECT id FROM made_versions WHERE n = 0) AS "recalledVersionId"`);
    await client.query('ANALYZE');
    const [ledger] = made.rows;
    if (!ledger) throw new Error('The ledger was not generated.');
    return ledger;
  } finally {
    await client.end();
  }
};
