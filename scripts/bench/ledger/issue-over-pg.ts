import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { newHandoutCode } from '@/lib/db/handout/handout-code';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';
import { adviceOf, headOf, issuerOf, type Person } from '@/scripts/bench/ledger/issue-arguments';
import type { RealisticHandout } from '@/scripts/bench/ledger/realistic-handout';

const json = JSON.stringify;

const argumentsOf = (handout: RealisticHandout, actor: Actor, patientId: string): unknown[] => [
  json({
    ...headOf(handout),
    ...issuerOf(actor),
    id: uuidv7(),
    event_id: uuidv7(),
    idempotency_key: randomUUID(),
    code: newHandoutCode(),
    patient_id: patientId,
    issued_at: new Date(),
  }),
  json(handout.profile),
  json(handout.choices),
  json(handout.decisions),
  json(handout.gate),
  json(handout.document),
  Buffer.from(handout.pdf),
  json(adviceOf(handout).map((advice) => ({ ...advice, id: uuidv7() }))),
  '[]',
];

const types = '$1::jsonb, $2::json, $3::json, $4::json, $5::json, $6::json, $7::bytea, $8::jsonb, $9::jsonb';

const sendAll =
  (name: string, text: string) =>
  async (connectionString: string, handout: RealisticHandout, people: Person[]): Promise<null> => {
    const sendFor = async ({ actor, patientIds }: Person): Promise<void> => {
      const client = new Client({ connectionString, options: '-c role=plainleaf_app' });
      await client.connect();
      for (const patientId of patientIds) {
        await client.query({ name, text, values: argumentsOf(handout, actor, patientId) });
      }
      await client.end();
    };
    await Promise.all(people.map(sendFor));
    return null;
  };

/** The same statement that the app sends, without Prisma. */
export const issueByPg = sendAll('issue', `SELECT * FROM issue_handout(${types})`);

/** Everything is made, sent and parsed, and nothing is written: what is left is not the database's work. */
export const sendOnly = sendAll('send', `SELECT num_nulls(${types})`);
