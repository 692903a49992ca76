-- Three questions must be asked before a clinic is known: who signs in with this e-mail, whose session is this, and what
-- does the sheet with this code say. Each is one function that answers that question and no other; it runs as
-- plainleaf_door, which may read just the columns needed and can not sign in.
CREATE POLICY door ON users FOR SELECT TO plainleaf_door USING (true);
CREATE POLICY door ON memberships FOR SELECT TO plainleaf_door USING (true);
CREATE POLICY door ON sessions FOR SELECT TO plainleaf_door USING (true);
CREATE POLICY door ON handouts FOR SELECT TO plainleaf_door USING (true);

GRANT SELECT (id, email, name, password_hash, status) ON users TO plainleaf_door;
GRANT SELECT (clinic_id, user_id, role, job_title, created_at, ended_at) ON memberships TO plainleaf_door;
GRANT SELECT (id, clinic_id, user_id, token_sha256, last_seen_at, expires_at, revoked_at) ON sessions TO plainleaf_door;
GRANT SELECT (code, document, issued_at) ON handouts TO plainleaf_door;

CREATE FUNCTION sign_in_candidate(wanted_email text)
RETURNS TABLE (user_id uuid, password_hash text, status text, clinic_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.password_hash, u.status::text, m.clinic_id
  FROM users u JOIN memberships m ON m.user_id = u.id AND m.ended_at IS NULL
  WHERE u.email = lower(wanted_email)
  ORDER BY m.created_at, m.clinic_id
  LIMIT 1
$$;

CREATE FUNCTION session_holder(wanted_token_sha256 bytea, idle_seconds integer)
RETURNS TABLE (session_id uuid, clinic_id uuid, user_id uuid, user_name text, role text, seconds_since_seen double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.clinic_id, s.user_id, u.name, m.role::text, extract(epoch FROM now() - s.last_seen_at)::double precision
  FROM sessions s
  JOIN users u ON u.id = s.user_id AND u.status = 'active'
  JOIN memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id AND m.ended_at IS NULL
  WHERE s.token_sha256 = wanted_token_sha256
    AND s.revoked_at IS NULL
    AND s.expires_at > now()
    AND s.last_seen_at > now() - make_interval(secs => idle_seconds)
$$;

-- The twin is public to whoever holds the code, so it leaves here without the line that names the patient.
CREATE FUNCTION handout_twin(wanted_code text) RETURNS TABLE (document jsonb, issued_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_set(h.document, '{header,patientLine}', '""'), h.issued_at FROM handouts h WHERE h.code = wanted_code
$$;

-- A function's new owner must be allowed to own things here, for the moment of the change.
GRANT CREATE ON SCHEMA public TO plainleaf_door;
DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY['sign_in_candidate(text)', 'session_holder(bytea, integer)', 'handout_twin(text)'] LOOP
    EXECUTE 'ALTER FUNCTION ' || door || ' OWNER TO plainleaf_door';
    EXECUTE 'REVOKE ALL ON FUNCTION ' || door || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || door || ' TO plainleaf_app';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM plainleaf_door;
