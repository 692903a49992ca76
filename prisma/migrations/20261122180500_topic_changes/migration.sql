-- What each revision changed is written beside the revision, so that a desk with an older one can be told what is
-- different now.
DROP FUNCTION raise_topic_revision(text);

CREATE FUNCTION raise_topic_revision(changed_topic text, part text, name text, change text, advice_key text)
RETURNS void LANGUAGE sql AS $$
  UPDATE topics SET revision = revision + 1, revised_by = pg_current_xact_id()::text::bigint
    WHERE id = changed_topic AND revised_by <> pg_current_xact_id()::text::bigint;
  INSERT INTO topic_changes (topic_id, revision, part, name, change, advice_key)
    SELECT t.id, t.revision, part, name, change, advice_key FROM topics t WHERE t.id = changed_topic;
$$;

CREATE OR REPLACE FUNCTION topic_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  PERFORM raise_topic_revision(
    changed->>'topic_id', TG_TABLE_NAME, coalesce(changed->>'title', changed->>'sign', changed->>'name', changed->>'id'),
    CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'DELETE' THEN 'removed' ELSE 'changed' END,
    CASE TG_TABLE_NAME WHEN 'advice_keys' THEN changed->>'key' END);
  RETURN NULL;
END $$;

-- Drafts and reviews change nothing that a sheet can be made from.
CREATE OR REPLACE FUNCTION block_version_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND OLD.state = 'published') OR NEW.state = 'published' THEN
    PERFORM raise_topic_revision(b.topic_id, TG_TABLE_NAME, NEW.title, NEW.state::text, NEW.advice_key)
      FROM blocks b WHERE b.id = NEW.block_id;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION topic_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revised_by <> pg_current_xact_id()::text::bigint THEN
    NEW.revision := OLD.revision + 1;
    NEW.revised_by := pg_current_xact_id()::text::bigint;
  END IF;
  INSERT INTO topic_changes (topic_id, revision, part, name, change) VALUES (NEW.id, NEW.revision, 'topics', NEW.id, 'changed');
  RETURN NEW;
END $$;
