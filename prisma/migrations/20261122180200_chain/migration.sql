-- The audit events of a clinic are a hash chain. What an event added to the ledger goes into the chain as a hash of the
-- rows themselves, worked out here and never taken from the app: an edit, a deletion, a swap or an insertion by whoever
-- gets past privileges and triggers shows when the chain is walked (npm run ledger:verify).

-- The hash of a record of the ledger as it is now; null when it is not there or not whole. The columns are listed one by
-- one, so that a column added later does not change the hashes of what was written before.
CREATE FUNCTION record_sha256(kind text, record uuid) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
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

-- One link: the hash of the one before and of the whole event. JSON keeps the fields apart whatever is in them.
CREATE FUNCTION chain_link(previous bytea, e audit_events) RETURNS bytea LANGUAGE sql STABLE
  RETURN sha256(previous || convert_to(jsonb_build_array(
    e.clinic_id, e.seq, e.id, e.at AT TIME ZONE 'UTC', e.actor_id, e.session_id, e.type, e.patient_id, e.handout_id, e.detail,
    e.record_kind, e.record_id, encode(e.record_sha256, 'hex'))::text, 'UTF8'));

-- Holds the clinic's chain until the transaction ends. Whoever writes what the clinic's transactions share (the chain, the
-- counts) holds it first, so that no two can wait for each other.
CREATE FUNCTION hold_chain(clinic uuid) RETURNS chain_heads LANGUAGE plpgsql AS $$
DECLARE
  head chain_heads;
BEGIN
  SELECT * INTO head FROM chain_heads WHERE clinic_id = clinic FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO chain_heads (clinic_id, seq, link) VALUES (clinic, 0, '\x') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM chain_heads WHERE clinic_id = clinic FOR UPDATE;
  END IF;
  RETURN head;
END $$;

CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head chain_heads;
BEGIN
  IF abs(extract(epoch FROM clock_timestamp() - NEW.at)) > 60 AND NOT (SELECT demo FROM clinics WHERE id = NEW.clinic_id) THEN
    RAISE EXCEPTION 'the database''s clock says when an event was' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  head := hold_chain(NEW.clinic_id);
  NEW.record_sha256 := CASE WHEN NEW.record_kind IS NOT NULL THEN record_sha256(NEW.record_kind, NEW.record_id) END;
  IF NEW.record_id IS NOT NULL AND NEW.record_sha256 IS NULL THEN
    RAISE EXCEPTION '% % is not there, or has no file that matches its hash', NEW.record_kind, NEW.record_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.seq := head.seq + 1;
  NEW.link := chain_link(head.link, NEW);
  UPDATE chain_heads SET seq = NEW.seq, link = NEW.link WHERE clinic_id = NEW.clinic_id;
  RETURN NEW;
END $$;

-- A record without its event must not exist: looked at when the transaction commits.
CREATE FUNCTION assert_in_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_events e
                 WHERE e.clinic_id = NEW.clinic_id AND e.record_id = NEW.id AND e.record_kind = TG_ARGV[0]) THEN
    RAISE EXCEPTION '% % has no event in the chain', TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- What was written before there was a chain is brought into it. The owner of an external database is bound by the
-- policies too, so they stand aside for the moment.
ALTER TABLE audit_events DISABLE TRIGGER append_only;
DO $$
DECLARE
  chained text;
  e audit_events;
  head chain_heads;
BEGIN
  FOREACH chained IN ARRAY ARRAY['audit_events', 'chain_heads', 'handouts', 'handout_files', 'advice_given', 'handout_overrides',
                                 'clinics'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', chained);
  END LOOP;
  INSERT INTO chain_heads (clinic_id, seq, link) SELECT id, 0, '\x' FROM clinics;
  FOR e IN SELECT * FROM audit_events ORDER BY clinic_id, at, id LOOP
    SELECT * INTO head FROM chain_heads WHERE clinic_id = e.clinic_id;
    e.seq := head.seq + 1;
    e.link := chain_link(head.link, e);
    UPDATE audit_events SET seq = e.seq, link = e.link WHERE id = e.id;
    UPDATE chain_heads SET seq = e.seq, link = e.link WHERE clinic_id = e.clinic_id;
  END LOOP;
END $$;
ALTER TABLE audit_events ENABLE TRIGGER append_only;

CREATE UNIQUE INDEX audit_events_clinic_id_seq_key ON audit_events (clinic_id, seq);
CREATE UNIQUE INDEX audit_events_one_for_each_record ON audit_events (clinic_id, record_id) WHERE record_id IS NOT NULL;

-- A link works out its place from the head, so the links of a clinic come one after another, whoever writes them.
CREATE TRIGGER chained BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION link_audit_event();

INSERT INTO audit_events (id, clinic_id, type, patient_id, handout_id, detail, record_kind, record_id)
  SELECT gen_random_uuid(), clinic_id, 'handout.sealed', patient_id, id, '{}', 'handout', id FROM handouts ORDER BY clinic_id, id;

DO $$
DECLARE
  chained text;
BEGIN
  FOREACH chained IN ARRAY ARRAY['audit_events', 'chain_heads', 'handouts', 'handout_files', 'advice_given', 'handout_overrides',
                                 'clinics'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', chained);
  END LOOP;
END $$;

-- The event's own trigger looks at the file, so the chain covers what this one looked at.
DROP TRIGGER has_its_file ON handouts;
DROP FUNCTION assert_handout_has_its_file();

DO $$
DECLARE
  kinds CONSTANT text[] := ARRAY['handouts', 'handout', 'handout_voids', 'void', 'teach_backs', 'teach-back', 'recalls', 'recall',
                                 'recall_closures', 'recall-closure', 'recall_contacts', 'recall-contact'];
BEGIN
  FOR at IN 1..array_length(kinds, 1) BY 2 LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER in_the_chain AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED '
                   'FOR EACH ROW EXECUTE FUNCTION assert_in_chain(%L)', kinds[at], kinds[at + 1]);
  END LOOP;
END $$;

-- A function's new owner must be allowed to own things here, for the moment of the change.
GRANT CREATE ON SCHEMA public TO plainleaf_keeper;
ALTER FUNCTION link_audit_event() OWNER TO plainleaf_keeper;
REVOKE CREATE ON SCHEMA public FROM plainleaf_keeper;

-- One look at each statement's rows instead of three at each row: the foreign keys of a handout's twenty rows took as long
-- as writing them, and each locked the same few block versions. Neither a handout nor a published version can be deleted
-- or emptied away, so what is there when a row is added stays there.
DROP TRIGGER only_published ON advice_given;
DROP FUNCTION assert_version_is_published();
ALTER TABLE advice_given DROP CONSTRAINT advice_given_clinic_id_handout_id_fkey;
ALTER TABLE advice_given DROP CONSTRAINT advice_given_block_version_id_fkey;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON block_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION assert_advice_can_be_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  refused uuid;
BEGIN
  SELECT g.block_version_id INTO refused FROM given g
    WHERE NOT EXISTS (SELECT FROM block_versions v WHERE v.id = g.block_version_id AND v.state = 'published') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'block version % is not published', refused USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT g.handout_id INTO refused FROM given g
    WHERE NOT EXISTS (SELECT FROM handouts h WHERE h.clinic_id = g.clinic_id AND h.id = g.handout_id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'handout % is not in this clinic', refused USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER can_be_given AFTER INSERT ON advice_given REFERENCING NEW TABLE AS given
  FOR EACH STATEMENT EXECUTE FUNCTION assert_advice_can_be_given();
