-- A handout over several topics: which, in their order (the first is still in topic_id), and of each the revision that the
-- sheet was made from (the first one's is still in library_revision).
ALTER TABLE handouts ADD COLUMN topic_ids text[], ADD COLUMN topic_revisions jsonb;
ALTER TABLE usuals ADD COLUMN topic_ids text[];

-- What was issued before is of one topic. The owner of an external database is bound by the policies too, so they stand
-- aside for the moment.
ALTER TABLE handouts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE usuals NO FORCE ROW LEVEL SECURITY;
ALTER TABLE handouts DISABLE TRIGGER append_only;
UPDATE handouts SET topic_ids = ARRAY[topic_id];
UPDATE usuals SET topic_ids = ARRAY[topic_id];
ALTER TABLE handouts ENABLE TRIGGER append_only;
ALTER TABLE handouts FORCE ROW LEVEL SECURITY;
ALTER TABLE usuals FORCE ROW LEVEL SECURITY;

CREATE FUNCTION be_of_one_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.topic_ids := coalesce(NEW.topic_ids, ARRAY[NEW.topic_id]);
  RETURN NEW;
END $$;
CREATE TRIGGER of_one_topic BEFORE INSERT ON handouts FOR EACH ROW EXECUTE FUNCTION be_of_one_topic();

-- Without revisions a handout is of one topic, so that what is not in its hash can't be anything else.
ALTER TABLE handouts ALTER COLUMN topic_ids SET NOT NULL,
  ADD CONSTRAINT led_by_its_first_topic CHECK (topic_ids[1] = topic_id),
  ADD CONSTRAINT a_revision_for_each_topic CHECK (
    CASE WHEN topic_revisions IS NULL THEN topic_ids = ARRAY[topic_id] ELSE topic_revisions ?& topic_ids END);
ALTER TABLE usuals ALTER COLUMN topic_ids SET NOT NULL;

-- The same hashes as before for what was issued before.
CREATE OR REPLACE FUNCTION record_sha256(kind text, record uuid) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE
  content jsonb;
BEGIN
  CASE kind
    WHEN 'handout' THEN
      SELECT jsonb_build_array(
          h.id, h.clinic_id, h.code, h.patient_id, h.preset_id, h.topic_id, h.library_revision, h.language, h.print_size,
          h.paper, h.pages, h.pdf_sha256, h.idempotency_key, h.request_sha256, h.issued_by_id, h.issued_by_name,
          h.issued_by_role, h.issued_by_title, h.issued_at AT TIME ZONE 'UTC', h.facts, h.unanswered,
          encode(sha256(convert_to(h.profile::text, 'UTF8')), 'hex'), encode(sha256(convert_to(h.choices::text, 'UTF8')), 'hex'),
          encode(sha256(convert_to(h.decisions::text, 'UTF8')), 'hex'), encode(sha256(convert_to(h.gate::text, 'UTF8')), 'hex'),
          encode(sha256(convert_to(h.document::text, 'UTF8')), 'hex'),
          (SELECT jsonb_agg(jsonb_build_array(a.id, a.position, a.block_version_id, a.advice_key, a.section_id, a.cautions)
                            ORDER BY a.position) FROM advice_given a WHERE a.handout_id = h.id),
          (SELECT jsonb_agg(jsonb_build_array(o.id, o.advice_key, o.rule_ids, o.reason) ORDER BY o.advice_key COLLATE "C")
           FROM handout_overrides o WHERE o.handout_id = h.id))
          || CASE WHEN h.topic_revisions IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(h.topic_ids, h.topic_revisions) END
        INTO content
        FROM handouts h JOIN handout_files f ON f.handout_id = h.id AND encode(sha256(f.bytes), 'hex') = h.pdf_sha256
        WHERE h.id = record;
    WHEN 'void' THEN
      SELECT jsonb_build_array(v.id, v.clinic_id, v.handout_id, v.reason, v.words, v.voided_by_id, v.voided_by_name,
                               v.voided_by_title, v.voided_at AT TIME ZONE 'UTC')
        INTO content FROM handout_voids v WHERE v.id = record;
    WHEN 'teach-back' THEN
      SELECT jsonb_build_array(t.id, t.clinic_id, t.handout_id, t.result, t.learner, t.prompts, t.words, t.corrects_id,
                               t.recorded_by_id, t.recorded_by_name, t.recorded_by_title, t.recorded_at AT TIME ZONE 'UTC')
        INTO content FROM teach_backs t WHERE t.id = record;
    WHEN 'recall' THEN
      SELECT jsonb_build_array(r.id, r.clinic_id, r.topic_id, r.target_kind, r.target_id, r.title, r.severity, r.reason,
                               r.letter, r.from_day, r.to_day, r.only_current, r.only_known, r.opened_by_id, r.opened_by_name,
                               r.opened_at AT TIME ZONE 'UTC')
        INTO content FROM recalls r WHERE r.id = record;
    WHEN 'recall-closure' THEN
      SELECT jsonb_build_array(c.id, c.clinic_id, c.recall_id, c.words, c.closed_by_id, c.closed_by_name,
                               c.closed_at AT TIME ZONE 'UTC')
        INTO content FROM recall_closures c WHERE c.id = record;
    WHEN 'recall-contact' THEN
      SELECT jsonb_build_array(c.id, c.clinic_id, c.recall_id, c.patient_id, c.state, c.words, c.recorded_by_id,
                               c.recorded_by_name, c.recorded_at AT TIME ZONE 'UTC')
        INTO content FROM recall_contacts c WHERE c.id = record;
    ELSE
      RETURN NULL;
  END CASE;
  RETURN sha256(convert_to(content::text, 'UTF8'));
END $$;

-- As before, for several topics: each must be what the sheet was made from. They are held in one order, so that no two
-- issues wait for each other.
CREATE OR REPLACE FUNCTION issue_handout(
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
    told_revision text, event_at timestamptz, topic_ids text[], topic_revisions jsonb);
  given.topic_ids := coalesce(given.topic_ids, ARRAY[given.topic_id]);
  given.topic_revisions := coalesce(given.topic_revisions, jsonb_build_object(given.topic_id, given.library_revision));
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
    PERFORM FROM topics t WHERE t.id = ANY (given.topic_ids) ORDER BY t.id FOR SHARE;
    IF EXISTS (SELECT FROM unnest(given.topic_ids) AS wanted(id) LEFT JOIN topics t ON t.id = wanted.id
               WHERE t.revision IS DISTINCT FROM (given.topic_revisions->>wanted.id)::bigint) THEN
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
        WHERE h.clinic_id = given.clinic_id AND h.patient_id = given.patient_id AND h.topic_ids && given.topic_ids
          AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id);
      IF coalesce(told, '') <> given.told_revision THEN
        RETURN QUERY SELECT 'told-changed', NULL::uuid, NULL, NULL::timestamptz, NULL::integer;
        RETURN;
      END IF;
    END IF;

    -- A key that another transaction is just using makes this one wait for it, and then insert nothing.
    INSERT INTO handouts (id, clinic_id, code, patient_id, preset_id, topic_id, profile, choices, decisions, gate, document,
        facts, unanswered, library_revision, language, print_size, paper, pages, pdf_sha256, idempotency_key, request_sha256,
        issued_by_id, issued_by_name, issued_by_role, issued_by_title, issued_at, topic_ids, topic_revisions)
      VALUES (given.id, given.clinic_id, given.code, given.patient_id, given.preset_id, given.topic_id, issue_handout.profile,
        issue_handout.choices, issue_handout.decisions, issue_handout.gate, issue_handout.document, given.facts,
        given.unanswered, given.library_revision, given.language, given.print_size, given.paper, given.pages,
        given.pdf_sha256, given.idempotency_key, given.request_sha256, given.issued_by_id, given.issued_by_name,
        given.issued_by_role, given.issued_by_title, given.issued_at, given.topic_ids, given.topic_revisions)
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

-- What gates a sheet, and whether there is a diary, was the app's and is each topic's own.
ALTER TABLE topics DISABLE TRIGGER raises_revision;
UPDATE topics SET definition = jsonb_build_object('diary', id = 'leg-cramps', 'gates', CASE WHEN id = 'leg-cramps' THEN
    '[{"fact": "condition:dvt-suspected", "kind": "suspected-clot", "words": "A clot in the leg is suspected. Same-day assessment (SR-020, SR-021)"},
      {"fact": "age:infant", "kind": "under-five", "words": "A child under 5: look for serious illness first (RF-16)"},
      {"fact": "age:toddler", "kind": "under-five", "words": "A child under 5: look for serious illness first (RF-16)"}]'::jsonb
    ELSE '[]'::jsonb END) || definition;
ALTER TABLE topics ENABLE TRIGGER raises_revision;
