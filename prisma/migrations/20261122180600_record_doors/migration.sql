-- The twin says that its sheet was voided. As before, the line that names the patient stays behind.
CREATE POLICY door ON handout_voids FOR SELECT TO plainleaf_door USING (true);
GRANT SELECT (handout_id, voided_at) ON handout_voids TO plainleaf_door;
GRANT SELECT (id) ON handouts TO plainleaf_door;

DROP FUNCTION handout_twin(text);
CREATE FUNCTION handout_twin(wanted_code text) RETURNS TABLE (document jsonb, issued_at timestamptz, voided_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_set(h.document::jsonb, '{header,patientLine}', '""'), h.issued_at, v.voided_at
  FROM handouts h LEFT JOIN handout_voids v ON v.handout_id = h.id WHERE h.code = wanted_code
$$;

-- Which clinics may have a chain: walking all of them begins with this list, and nothing else is told. Those whose head
-- is gone are in it too.
CREATE POLICY door ON chain_heads FOR SELECT TO plainleaf_door USING (true);
CREATE POLICY door ON clinics FOR SELECT TO plainleaf_door USING (true);
GRANT SELECT (clinic_id) ON chain_heads TO plainleaf_door;
GRANT SELECT (id) ON clinics TO plainleaf_door;
CREATE FUNCTION chained_clinics() RETURNS TABLE (clinic_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM clinics c UNION SELECT h.clinic_id FROM chain_heads h ORDER BY 1
$$;

GRANT CREATE ON SCHEMA public TO plainleaf_door;
DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY['handout_twin(text)', 'chained_clinics()'] LOOP
    EXECUTE 'ALTER FUNCTION ' || door || ' OWNER TO plainleaf_door';
    EXECUTE 'REVOKE ALL ON FUNCTION ' || door || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || door || ' TO plainleaf_app';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM plainleaf_door;
