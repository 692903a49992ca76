import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { adviceOf, headOf, issuerOf, type Person } from '@/scripts/bench/ledger/issue-arguments';
import type { RealisticHandout } from '@/scripts/bench/ledger/realistic-handout';

const procedure = `
  CREATE TABLE bench_handout (name text, head jsonb, profile json, choices json, decisions json, gate json, document json, pdf bytea, advice jsonb);
  GRANT SELECT ON bench_handout TO plainleaf_app;
  CREATE PROCEDURE bench_issues(sheet text, n integer, who jsonb, patients uuid[]) LANGUAGE plpgsql AS $$
  DECLARE
    b bench_handout;
    answer text;
  BEGIN
    SELECT * INTO b FROM bench_handout WHERE name = sheet;
    b.pdf := b.pdf || '';
    b.document := (b.document::text || ' ')::json;
    b.decisions := (b.decisions::text || ' ')::json;
    FOR i IN 1..n LOOP
      SELECT kind INTO answer FROM issue_handout(
        b.head || who || jsonb_build_object('id', uuidv7(), 'event_id', uuidv7(), 'idempotency_key', gen_random_uuid(),
          'code', upper(left(md5(random()::text), 20)), 'patient_id', patients[i], 'issued_at', clock_timestamp()),
        b.profile, b.choices, b.decisions, b.gate, b.document, b.pdf,
        (SELECT jsonb_agg(a || jsonb_build_object('id', uuidv7())) FROM jsonb_array_elements(b.advice) a), '[]');
      IF answer <> 'issued' THEN RAISE 'not issued: %', answer; END IF;
      COMMIT;
    END LOOP;
  END $$;
  GRANT EXECUTE ON PROCEDURE bench_issues TO plainleaf_app`;

/** Puts a procedure into the database that issues one of these handouts again and again, each time in a transaction of its own. */
export const prepareInside = async (
  connectionString: string,
  sheets: Record<string, RealisticHandout>,
): Promise<void> => {
  const owner = new Client({ connectionString });
  await owner.connect();
  await owner.query(procedure);
  for (const [name, handout] of Object.entries(sheets)) {
    const { profile, choices, decisions, gate, document, pdf } = handout;
    const parts = [headOf(handout), profile, choices, decisions, gate, document].map((part) => JSON.stringify(part));
    const values = [name, ...parts, Buffer.from(pdf), JSON.stringify(adviceOf(handout))];
    await owner.query('INSERT INTO bench_handout VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', values);
  }
  await owner.end();
};

/** Processor time of a process, in ms; null where there is no /proc. */
const processorMs = async (pid: number): Promise<number | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
};

/** Issues `each` handouts for each person, all at once; answers the processor time of the servers' processes. */
export const issueInside = async (
  connectionString: string,
  sheet: string,
  people: Person[],
  each: number,
): Promise<number | null> => {
  const issueFor = async ({ actor, patientIds }: Person): Promise<number | null> => {
    const client = new Client({ connectionString, options: '-c role=plainleaf_app' });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const pid = rows[0]?.pid ?? 0;
    const before = await processorMs(pid);
    await client.query('CALL bench_issues($1, $2, $3, $4)', [sheet, each, JSON.stringify(issuerOf(actor)), patientIds]);
    const after = await processorMs(pid);
    await client.end();
    return before === null || after === null ? null : after - before;
  };
  const times = await Promise.all(people.map(issueFor));
  return times.reduce((sum, time) => (sum === null || time === null ? null : sum + time), 0);
};
