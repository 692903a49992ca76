-- The issue as one statement: handout, file, advice given, overrides and event, or none of them. What it answers:
-- `issued`; `repeated`, the same request under the same key had this answer before; `key-reused`, another request had the
-- key; `content-changed`, `patient-changed` and `told-changed`, what the sheet was made from is not what is there now.
CREATE FUNCTION issue_handout(
  head jsonb, profile json, choices json, decisions json, gate json, document json, pdf bytea, advice jsonb, overrides jsonb)
RETURNS TABLE (kind text, handout_id uuid, code text, issued_at timestamptz, pages integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  given record;
  earlier record;
  told text;
BEGIN
  -- A pooler between the app and the database may have dropped the role, and with it every row policy.
  IF current_user <> 'plainleaf_app' THEN
    RAISE EXCEPTION 'the connection works as %, not as plainleaf_app', current_user;
  END IF;
  SELECT * INTO given FROM jsonb_to_record(head) AS x(
    id uuid, clinic_id uuid, code text, patient_id uuid, patient_version integer, preset_id text, topic_id text,
    library_revision bigint, language text, print_size smallint, paper text, pages integer, pdf_sha256 text,
    idempotency_key text, request_sha256 text, issued_by_id uuid, issued_by_name text, issued_by_role role,
    issued_by_title text, issued_at timestamptz, session_id uuid, facts text[], unanswered smallint, event_id uuid,
    told_revision text, event_at timestamptz);
  PERFORM set_config('app.clinic_id', given.clinic_id::text, true);

  FOR attempt IN 1..2 LOOP
    SELECT h.id, h.code, h.issued_at, h.pages, h.request_sha256 INTO earlier FROM handouts h
      WHERE h.clinic_id = given.clinic_id AND h.idempotency_key = given.idempotency_key;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN earlier.request_sha256 = given.request_sha256 THEN 'repeated' ELSE 'key-reused' END,
                          earlier.id, earlier.code, earlier.issued_at, earlier.pages;
      RETURN;
    END IF;

    -- Both are held until the end: what is issued was in force when it was issued, and of two sheets for one patient the
    -- second is marked knowing the first.
    PERFORM FROM topics t WHERE t.id = given.topic_id AND t.revision = given.library_revision FOR SHARE;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'content-changed', NULL::uuid, NULL, NULL::timestamptz, NULL::integer;
      RETURN;
    END IF;
    IF given.patient_id IS NOT NULL THEN
      SELECT p.version INTO earlier FROM patients p WHERE p.id = given.patient_id FOR NO KEY UPDATE;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'the patient of this handout is not in this clinic' USING ERRCODE = 'foreign_key_violation';
      END IF;
      IF earlier.version <> given.patient_version THEN
        RETURN QUERY SELECT 'patient-changed', NULL::uuid, NULL, NULL::timestamptz, NULL::integer;
        RETURN;
      END IF;
      -- The same as lib/db/handout/find-told-before.ts says.
      SELECT count(*) || ':' || (array_agg(h.id ORDER BY h.issued_at DESC, h.id DESC))[1] INTO told FROM handouts h
        WHERE h.clinic_id = given.clinic_id AND h.patient_id = given.patient_id AND h.topic_id = given.topic_id
          AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id);
      IF coalesce(told, '') <> given.told_revision THEN
        RETURN QUERY SELECT 'told-changed', NULL::uuid, NULL, NULL::timestamptz, NULL::integer;
        RETURN;
      END IF;
    END IF;

    -- A key that another transaction is just using makes this one wait for it, and then insert nothing.
    INSERT INTO handouts (id, clinic_id, code, patient_id, preset_id, topic_id, profile, choices, decisions, gate, document,
        facts, unanswered, library_revision, language, print_size, paper, pages, pdf_sha256, idempotency_key, request_sha256,
        issued_by_id, issued_by_name, issued_by_role, issued_by_title, issued_at)
      VALUES (given.id, given.clinic_id, given.code, given.patient_id, given.preset_id, given.topic_id, issue_handout.profile,
        issue_handout.choices, issue_handout.decisions, issue_handout.gate, issue_handout.document, given.facts,
        given.unanswered, given.library_revision, given.language, given.print_size, given.paper, given.pages,
        given.pdf_sha256, given.idempotency_key, given.request_sha256, given.issued_by_id, given.issued_by_name,
        given.issued_by_role, given.issued_by_title, given.issued_at)
      ON CONFLICT (clinic_id, idempotency_key) DO NOTHING;
    EXIT WHEN FOUND;
    IF attempt = 2 THEN
      RAISE EXCEPTION 'the handout was not inserted, and none with its key is there';
    END IF;
  END LOOP;

  INSERT INTO handout_files (handout_id, clinic_id, bytes) VALUES (given.id, given.clinic_id, pdf);
  INSERT INTO advice_given (id, clinic_id, handout_id, block_version_id, advice_key, section_id, position, cautions)
    SELECT a.id, given.clinic_id, given.id, a.block_version_id, a.advice_key, a.section_id, a.position, a.cautions
    FROM jsonb_to_recordset(advice) AS a(id uuid, block_version_id uuid, advice_key text, section_id text, position integer,
                                         cautions jsonb);
  IF jsonb_array_length(overrides) > 0 THEN
    INSERT INTO handout_overrides (id, clinic_id, handout_id, advice_key, rule_ids, reason)
      SELECT o.id, given.clinic_id, given.id, o.advice_key, o.rule_ids, o.reason
      FROM jsonb_to_recordset(overrides) AS o(id uuid, advice_key text, rule_ids text[], reason text);
  END IF;
  INSERT INTO audit_events (id, clinic_id, at, actor_id, session_id, type, patient_id, handout_id, detail, record_kind, record_id)
    VALUES (given.event_id, given.clinic_id, coalesce(given.event_at, clock_timestamp()), given.issued_by_id, given.session_id,
      'handout.issued', given.patient_id, given.id,
      jsonb_build_object('pdfSha256', given.pdf_sha256, 'overrides', jsonb_array_length(overrides)), 'handout', given.id);
  RETURN QUERY SELECT 'issued', given.id, given.code, given.issued_at, given.pages;
END $$;
