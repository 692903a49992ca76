-- What was issued, given and done is never changed or deleted. The app's role has no such privilege; these refuse the
-- owner too, who has.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['handouts', 'handout_files', 'advice_given', 'handout_overrides', 'audit_events'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
END $$;

-- A record without its print must not exist: looked at when the transaction commits.
CREATE FUNCTION assert_handout_has_its_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM handout_files f
                 WHERE f.handout_id = NEW.id AND encode(sha256(f.bytes), 'hex') = NEW.pdf_sha256) THEN
    RAISE EXCEPTION 'handout % has no file that matches its hash', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER has_its_file AFTER INSERT ON handouts DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION assert_handout_has_its_file();

-- Only published text can be given to a person.
CREATE FUNCTION assert_version_is_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM block_versions WHERE id = NEW.block_version_id) IS DISTINCT FROM 'published' THEN
    RAISE EXCEPTION 'block version % is not published', NEW.block_version_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER only_published BEFORE INSERT ON advice_given
  FOR EACH ROW EXECUTE FUNCTION assert_version_is_published();
