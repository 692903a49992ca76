/** How much to make. The first clinic gets half of all, the others share the rest. */
export type LedgerSize = {
  clinics: number;
  patients: number;
  handouts: number;
  advicePerHandout: number;
  /** All events, those of the handouts and teach-backs among them. */
  events: number;
  /** How many patients of the first clinic are given the first block version. */
  recipients: number;
  fileBytes: number;
  voidedOneIn: number;
};

export type Step = { name: string; sql: string };

/** Which clinic the nth thing belongs to, and which of the clinic's things it is. */
export const spread = (n: string, clinics: number): { clinic: string; at: string } => {
  const others = Math.max(1, clinics - 1);
  if (clinics === 1) return { clinic: '0', at: n };
  return {
    clinic: `CASE WHEN ${n} % 2 = 0 THEN 0 ELSE 1 + (${n} / 2) % ${others} END`,
    at: `CASE WHEN ${n} % 2 = 0 THEN ${n} / 2 ELSE (${n} / 2) / ${others} END`,
  };
};

/** Clinics with a clinician each and their patients, and the published versions of the topic in a fixed order. */
export const clinicSteps = (size: LedgerSize): Step[] => {
  const { clinic, at } = spread('n', size.clinics);
  return [
    {
      name: 'clinics',
      sql: `
        CREATE TEMP TABLE made_clinics AS
          SELECT n, uuidv7() AS id, uuidv7() AS user_id, 0 AS patients FROM generate_series(0, ${size.clinics - 1}) n;
        INSERT INTO clinics (id, name, phone, emergency_number, address) SELECT id, 'Clinic ' || n, '', '999', '' FROM made_clinics;
        INSERT INTO users (id, email, name, password_hash) SELECT user_id, user_id || '@bench.example', 'Clinician ' || n, '' FROM made_clinics;
        INSERT INTO memberships (id, clinic_id, user_id, role, job_title) SELECT uuidv7(), id, user_id, 'clinician', 'nurse' FROM made_clinics;
        CREATE TEMP TABLE made_versions AS
          SELECT row_number() OVER (ORDER BY b.topic_id, b.position, v.id) - 1 AS n, v.id, v.advice_key, v.section, b.topic_id,
                 t.revision
          FROM block_versions v JOIN blocks b ON b.id = v.block_id JOIN topics t ON t.id = b.topic_id WHERE v.state = 'published';
        CREATE UNIQUE INDEX ON made_versions (n); ANALYZE made_versions`,
    },
    {
      name: `${size.patients} patients`,
      sql: `
        CREATE TEMP TABLE made_patients AS
          SELECT c.id AS clinic_id, c.n AS clinic, made.at, uuidv7() AS id, made.n
          FROM (SELECT n, ${clinic} AS clinic, ${at} AS at FROM generate_series(0, ${size.patients - 1}) n) made
          JOIN made_clinics c ON c.n = made.clinic;
        INSERT INTO patients (id, clinic_id, name, birth_date, record_number, phone, language, print_size, profile)
          SELECT id, clinic_id, 'Patient ' || n, date '1940-01-01' + n % 20000, 'R-' || n, '020 7946 0000', 'en', 12, '{}'
          FROM made_patients ORDER BY n;
        CREATE UNIQUE INDEX ON made_patients (clinic, at); ANALYZE made_patients;
        UPDATE made_clinics c SET patients = (SELECT count(*) FROM made_patients p WHERE p.clinic = c.n)`,
    },
  ];
};
