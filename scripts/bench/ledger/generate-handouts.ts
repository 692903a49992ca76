import { type LedgerSize, type Step, spread } from '@/scripts/bench/ledger/generate-clinics';

/** A number that looks random and is the same each time. */
const scatter = (expression: string): string => `abs(hashint8((${expression})::bigint)::bigint)`;

const made = (size: LedgerSize): string => {
  const { clinic, at } = spread('n', size.clinics);
  return `
    CREATE TEMP TABLE made_handouts AS
      SELECT made.n, made.at, c.n AS clinic, c.id AS clinic_id, c.user_id, p.id AS patient_id, uuidv7(made.issued_at - now()) AS id,
             made.issued_at, decode(repeat(md5(made.n::text), ${Math.ceil(size.fileBytes / 16)}), 'hex') AS bytes
      FROM (SELECT n, ${clinic} AS clinic, ${at} AS at,
                   (now() - interval '365 days' * (1 - n / ${size.handouts}::float8) - interval '2 days')::timestamptz(3) AS issued_at
            FROM generate_series(0, ${size.handouts - 1}) n) made
      JOIN made_clinics c ON c.n = made.clinic JOIN made_patients p ON p.clinic = c.n AND p.at = made.at % c.patients;
    CREATE UNIQUE INDEX ON made_handouts (n); ANALYZE made_handouts`;
};

const handouts = `
  INSERT INTO handouts (id, clinic_id, code, patient_id, topic_id, profile, choices, decisions, gate, document, facts, unanswered,
      library_revision, language, print_size, paper, pages, pdf_sha256, idempotency_key, request_sha256, issued_by_id,
      issued_by_name, issued_by_role, issued_by_title, issued_at, topic_ids)
    SELECT h.id, h.clinic_id, upper(left(md5('code' || h.n), 20)), h.patient_id, v.topic_id, '{}', '{}', '[]', '{"status":"none"}',
      json_build_object('title', 'A sheet', 'parts', '[]'::json, 'padding', repeat(md5(h.n::text), 250)), array['condition:ckd-4'], h.n % 3, v.revision,
      'en', 12, 'a4', 2, encode(sha256(h.bytes), 'hex'), h.id::text, encode(sha256(h.id::text::bytea), 'hex'), h.user_id,
      'Clinician', 'clinician', 'nurse', h.issued_at, array[v.topic_id]
    FROM made_handouts h, (SELECT topic_id, revision FROM made_versions LIMIT 1) v ORDER BY h.n;
  INSERT INTO handout_files (handout_id, clinic_id, bytes) SELECT id, clinic_id, bytes FROM made_handouts ORDER BY n`;

// The first version goes to the recipients that were asked for, and to nobody else.
const advice = ({ advicePerHandout, recipients }: LedgerSize): string => `
  INSERT INTO advice_given (id, clinic_id, handout_id, block_version_id, advice_key, section_id, position, cautions)
    SELECT uuidv7(), h.clinic_id, h.id, v.id, v.advice_key, v.section, p, '[]'
    FROM made_handouts h CROSS JOIN generate_series(0, ${advicePerHandout - 1}) p
    JOIN made_versions v ON v.n = CASE WHEN p = 0 AND h.clinic = 0 AND h.at < ${recipients} THEN 0
      ELSE 1 + (${scatter('h.n')} + p) % greatest((SELECT count(*) - 1 FROM made_versions), 1) END
    ORDER BY h.n, p;
  INSERT INTO handout_overrides (id, clinic_id, handout_id, advice_key, rule_ids, reason)
    SELECT uuidv7(), clinic_id, id, 'relief.massage', array['SR-00' || (1 + n % 5)], 'Asked for it.' FROM made_handouts WHERE n % 10 = 0`;

const after = ({ voidedOneIn }: LedgerSize): string => `
  INSERT INTO handout_voids (id, clinic_id, handout_id, reason, words, voided_by_id, voided_by_name, voided_by_title, voided_at)
    SELECT uuidv7(), clinic_id, id, 'wrong-sheet', '', user_id, 'Clinician', 'nurse', issued_at + interval '1 day'
    FROM made_handouts WHERE n % ${voidedOneIn} = 3;
  INSERT INTO teach_backs (id, clinic_id, handout_id, result, learner, prompts, words, recorded_by_id, recorded_by_name,
      recorded_by_title, recorded_at)
    SELECT uuidv7(), clinic_id, id, (array['explained-correctly', 'after-re-explaining', 'needs-follow-up', 'declined'])[1 + n / 5 % 4],
      'patient', array['Show me'], '', user_id, 'Clinician', 'nurse', issued_at + interval '10 minutes'
    FROM made_handouts WHERE n % 5 < 2`;

/** Handouts over a year, with what they said, what was overridden, voided and taught. */
export const handoutSteps = (size: LedgerSize): Step[] => [
  { name: 'planning handouts', sql: made(size) },
  { name: `${size.handouts} handouts with files`, sql: handouts },
  { name: `${size.handouts * size.advicePerHandout} pieces of advice`, sql: advice(size) },
  { name: 'voids and teach-backs', sql: after(size) },
];
