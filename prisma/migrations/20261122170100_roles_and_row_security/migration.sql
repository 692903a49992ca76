-- The app works as plainleaf_app, which owns nothing and is bound by every policy below. plainleaf_door owns the few
-- functions that must look before a clinic is known (see the migration "doors"), and nothing else.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['plainleaf_app', 'plainleaf_door'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- roles belong to the whole server: a migration of another database made it just now
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO plainleaf_app, plainleaf_door;

-- Nothing set, or an empty setting left behind by an earlier transaction of the connection: no clinic, so no rows.
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.clinic_id', true), '')::uuid;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['memberships', 'sessions', 'patients', 'handouts', 'handout_files', 'advice_given',
                                      'handout_overrides', 'audit_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own_clinic ON %I USING (clinic_id = app_clinic()) WITH CHECK (clinic_id = app_clinic())',
                   tenant_table);
  END LOOP;
END $$;

ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON clinics USING (id = app_clinic()) WITH CHECK (id = app_clinic());

-- A person can belong to several clinics, so an account has no clinic of its own: a clinic sees those of its staff.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY own_staff_read ON users FOR SELECT USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id));
CREATE POLICY own_staff_change ON users FOR UPDATE USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id));
CREATE POLICY anyone_add ON users FOR INSERT WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON clinics, memberships, sessions, patients TO plainleaf_app;
-- A password's hash can be written by the app, and read only through the door for signing in.
GRANT SELECT (id, email, name, status, created_at), INSERT, UPDATE ON users TO plainleaf_app;
GRANT SELECT, INSERT ON handouts, handout_files, advice_given, handout_overrides, audit_events TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON topics, advice_keys, sources, figures, blocks, block_versions, rules, red_flags TO plainleaf_app;

ALTER TABLE users ADD CONSTRAINT email_in_lower_case CHECK (email = lower(email));
ALTER TABLE sessions ADD CONSTRAINT token_is_a_sha256 CHECK (octet_length(token_sha256) = 32);
ALTER TABLE patients ADD CONSTRAINT known_print_size CHECK (print_size IN (11, 12, 14, 18, 24));
ALTER TABLE patients ADD CONSTRAINT has_a_name CHECK (btrim(name) <> '' AND btrim(record_number) <> '');
ALTER TABLE handouts ADD CONSTRAINT known_print_size CHECK (print_size IN (11, 12, 14, 18, 24));
ALTER TABLE handouts ADD CONSTRAINT known_paper CHECK (paper IN ('a4', 'letter'));
ALTER TABLE handouts ADD CONSTRAINT code_of_100_bits CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$');
ALTER TABLE handouts ADD CONSTRAINT hashes_are_sha256
  CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$' AND request_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE handouts ADD CONSTRAINT patient_or_preset CHECK (patient_id IS NULL OR preset_id IS NULL);
