import { asOwner } from '@/tests/setup/provide-database';

type Wanted = { clinicId: string; handouts: number; ofPatient: { patientId: string; handouts: number } };

/** What nobody looks at here is left small, or the copies would fill the disk. */
const unread = { profile: {}, choices: {}, decisions: [], gate: {}, document: {} };

/**
 * Copies the clinic's one handout many times, for asking how long something takes in a clinic with a long history:
 * some of the copies the patient's, the others nobody's. Triggers are off meanwhile, so these rows have no events.
 */
export const crowdClinic = ({ clinicId, handouts, ofPatient }: Wanted): Promise<void> =>
  asOwner(async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(
      `CREATE TEMP TABLE copies AS
         SELECT gen_random_uuid() AS id, n, CASE WHEN n <= $2 THEN $3::uuid END AS patient_id
         FROM generate_series(1, $1::int) n`,
      [handouts, ofPatient.handouts, ofPatient.patientId],
    );
    await client.query(
      `INSERT INTO handouts
         SELECT r.* FROM handouts h, copies c, LATERAL jsonb_populate_record(h, jsonb_build_object('id', c.id, 'code', lpad(c.n::text, 20, '0'),
                 'patient_id', c.patient_id, 'idempotency_key', 'copy-' || c.n,
                 'issued_at', h.issued_at - c.n * interval '1 hour')
                 || CASE WHEN c.patient_id IS NULL THEN $2 ELSE '{}' END::jsonb) r
         WHERE h.clinic_id = $1`,
      [clinicId, JSON.stringify(unread)],
    );
    await client.query(
      `INSERT INTO advice_given
         SELECT r.* FROM advice_given g, copies c,
           LATERAL jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'handout_id', c.id)) r
         WHERE g.clinic_id = $1 AND (g.position < 8 OR c.patient_id IS NOT NULL)`,
      [clinicId],
    );
    await client.query(
      `INSERT INTO teach_backs (id, clinic_id, handout_id, result, learner, prompts, words, recorded_by_id,
                                recorded_by_name, recorded_by_title, recorded_at)
         SELECT gen_random_uuid(), h.clinic_id, c.id, CASE WHEN c.n % 20 = 0 THEN 'needs-follow-up' ELSE 'declined' END,
           'patient', '{}', '', h.issued_by_id, 'Someone', 'nurse', h.issued_at
         FROM handouts h JOIN copies c ON c.id = h.id WHERE h.clinic_id = $1 AND c.n % 2 = 0`,
      [clinicId],
    );
    await client.query('ANALYZE');
  });
