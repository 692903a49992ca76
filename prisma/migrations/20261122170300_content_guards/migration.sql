-- One text of a block is in force in a language at a time.
CREATE UNIQUE INDEX block_versions_one_published ON block_versions (block_id, language) WHERE state = 'published';

-- What was published is what was printed: its text stays, only its state moves on.
CREATE FUNCTION keep_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'block version % was published and can not be deleted', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF to_jsonb(NEW) - '{state,ended_at}'::text[] <> to_jsonb(OLD) - '{state,ended_at}'::text[] THEN
    RAISE EXCEPTION 'block version % was published and can not be changed', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER published_text_stays BEFORE UPDATE OR DELETE ON block_versions
  FOR EACH ROW EXECUTE FUNCTION keep_published_text();

-- A topic's revision goes up once in each transaction that changes what sheets can be made from.
CREATE FUNCTION raise_topic_revision(changed_topic text) RETURNS void LANGUAGE sql AS $$
  UPDATE topics SET revision = revision + 1, revised_by = pg_current_xact_id()::text::bigint
  WHERE id = changed_topic AND revised_by <> pg_current_xact_id()::text::bigint
$$;

CREATE FUNCTION topic_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM raise_topic_revision(OLD.topic_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM raise_topic_revision(NEW.topic_id); END IF;
  RETURN NULL;
END $$;

-- Drafts and reviews change nothing that a sheet can be made from.
CREATE FUNCTION block_version_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND OLD.state = 'published') OR NEW.state = 'published' THEN
    PERFORM raise_topic_revision(b.topic_id) FROM blocks b WHERE b.id = NEW.block_id;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION topic_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revised_by <> pg_current_xact_id()::text::bigint THEN
    NEW.revision := OLD.revision + 1;
    NEW.revised_by := pg_current_xact_id()::text::bigint;
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['advice_keys', 'sources', 'figures', 'blocks', 'rules', 'red_flags'] LOOP
    EXECUTE format('CREATE TRIGGER raises_revision AFTER INSERT OR UPDATE OR DELETE ON %I '
                   'FOR EACH ROW EXECUTE FUNCTION topic_part_changed()', part);
  END LOOP;
END $$;

CREATE TRIGGER raises_revision AFTER INSERT OR UPDATE ON block_versions
  FOR EACH ROW EXECUTE FUNCTION block_version_changed();

CREATE TRIGGER raises_revision BEFORE UPDATE ON topics FOR EACH ROW
  WHEN ((OLD.definition, OLD.vocabulary, OLD.presets) IS DISTINCT FROM (NEW.definition, NEW.vocabulary, NEW.presets))
  EXECUTE FUNCTION topic_changed();
