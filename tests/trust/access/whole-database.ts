import { asOwner } from '@/tests/setup/provide-database';

/** That something was refused is written down, and that a session is in use: nothing else may come of a refusal. */
const leftOut: Record<string, string> = {
  audit_events: "WHERE type <> 'access.refused'",
  chain_heads: 'WHERE false',
};

/** What every table holds, as one hash each: before and after must be the same where nothing may happen. */
export const readWholeDatabase = (): Promise<Record<string, string>> =>
  asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const held: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ held: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(line, E'\\n' ORDER BY line), '')) AS held
         FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS line FROM "${name}" t ${leftOut[name] ?? ''}) lines`,
      );
      held[name] = rows[0]?.held ?? '';
    }
    return held;
  });
