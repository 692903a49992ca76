import { type LedgerSize, type Step, spread } from '@/scripts/bench/ledger/generate-clinics';

const columns =
  'id, clinic_id, at, actor_id, type, patient_id, handout_id, detail, record_kind, record_id, record_sha256';

/** Other clinics of the database have their chain and counts already. */
const mine = (column: string): string => `${column} IN (SELECT id FROM made_clinics)`;

const anchors = `
  CREATE TEMP TABLE made_events (LIKE audit_events);
  INSERT INTO made_events (${columns}, seq, link)
    SELECT uuidv7(at - now()), clinic_id, at, actor, type, patient_id, handout_id, '{}', kind, record, record_sha256(kind, record), 0, ''
    FROM (
      SELECT clinic_id, issued_at AS at, user_id AS actor, 'handout.issued' AS type, patient_id, id AS handout_id, 'handout' AS kind,
             id AS record FROM made_handouts
      UNION ALL
      SELECT clinic_id, voided_at, voided_by_id, 'handout.voided', NULL, handout_id, 'void', id FROM handout_voids WHERE ${mine('clinic_id')}
      UNION ALL
      SELECT clinic_id, recorded_at, recorded_by_id, 'teach-back.recorded', NULL, handout_id, 'teach-back', id FROM teach_backs
      WHERE ${mine('clinic_id')}
    ) e`;

/** What people look at without adding to the ledger: most of what they do. */
const views = (size: LedgerSize): string => {
  const { clinic, at } = spread('n', size.clinics);
  return `
    INSERT INTO made_events (${columns}, seq, link)
      SELECT uuidv7(made.at - now()), c.id, made.at, c.user_id,
             (array['patient.viewed', 'handout.viewed', 'patient.viewed', 'session.started'])[1 + made.n % 4], p.id, NULL, '{}', NULL, NULL, NULL, 0, ''
      FROM (SELECT n, ${clinic} AS clinic, ${at} AS place,
                   now() - interval '365 days' * (1 - n / ${size.events}::float8) - interval '1 hour' AS at
            FROM generate_series(0, ${size.events} - (SELECT count(*) FROM made_events) - 1) n) made
      JOIN made_clinics c ON c.n = made.clinic
      JOIN made_patients p ON p.clinic = c.n AND p.at = made.place % c.patients`;
};

// A running aggregate over the chain's own function: each link is worked out from the one before it.
const chain = `
  CREATE AGGREGATE pg_temp.link_of(audit_events) (SFUNC = public.chain_link, STYPE = bytea, INITCOND = '');
  INSERT INTO audit_events (${columns}, session_id, seq, link)
    SELECT (e).id, (e).clinic_id, (e).at, (e).actor_id, (e).type, (e).patient_id, (e).handout_id, (e).detail, (e).record_kind,
           (e).record_id, (e).record_sha256, (e).session_id, (e).seq,
           pg_temp.link_of(e) OVER (PARTITION BY (e).clinic_id ORDER BY (e).seq ROWS UNBOUNDED PRECEDING)
    FROM (SELECT ROW(m.*)::audit_events AS e FROM made_events m) rows;
  INSERT INTO chain_heads (clinic_id, seq, link)
    SELECT DISTINCT ON (clinic_id) clinic_id, seq, link FROM audit_events WHERE ${mine('clinic_id')}
    ORDER BY clinic_id, seq DESC`;

const numbered = `
  CREATE TEMP TABLE numbered AS
    SELECT id, row_number() OVER (PARTITION BY clinic_id ORDER BY at, id) AS seq FROM made_events;
  CREATE INDEX ON numbered (id); ANALYZE numbered;
  UPDATE made_events m SET seq = n.seq FROM numbered n WHERE n.id = m.id`;

export const eventSteps = (size: LedgerSize): Step[] => [
  { name: 'hashing the records', sql: anchors },
  { name: `${size.events} events`, sql: views(size) },
  { name: 'numbering them', sql: numbered },
  { name: 'chaining them', sql: chain },
];

const notVoided = `${mine('h.clinic_id')} AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.handout_id = h.id)`;

export const countSteps: Step[] = [
  {
    name: 'counts',
    sql: `
      INSERT INTO handout_counts
        SELECT h.clinic_id, day_of(issued_at), issued_by_role, language, print_size, unanswered > 0, count(*), count(v.id)
        FROM handouts h LEFT JOIN handout_voids v ON v.handout_id = h.id WHERE ${mine('h.clinic_id')} GROUP BY 1, 2, 3, 4, 5, 6;
      INSERT INTO advice_counts
        SELECT h.clinic_id, day_of(h.issued_at), g.block_version_id, h.issued_by_role, count(*)
        FROM advice_given g JOIN handouts h ON h.id = g.handout_id WHERE ${notVoided} GROUP BY 1, 2, 3, 4;
      INSERT INTO override_counts
        SELECT h.clinic_id, day_of(h.issued_at), rule, o.advice_key, o.reason, count(*)
        FROM handout_overrides o JOIN handouts h ON h.id = o.handout_id, unnest(o.rule_ids) rule WHERE ${notVoided} GROUP BY 1, 2, 3, 4, 5;
      INSERT INTO teach_back_counts
        SELECT t.clinic_id, day_of(recorded_at), result, learner, count(*) FROM teach_backs t JOIN handouts h ON h.id = t.handout_id
        WHERE ${notVoided} GROUP BY 1, 2, 3, 4`,
  },
];
