-- plainleaf_keeper owns the functions that keep the chain and the counts, and is the only one that may write them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plainleaf_keeper') THEN
    BEGIN
      CREATE ROLE plainleaf_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- roles belong to the whole server: a migration of another database made it just now
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'plainleaf_keeper', 'SET') THEN
    GRANT plainleaf_keeper TO CURRENT_USER;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO plainleaf_keeper;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['handout_voids', 'teach_backs', 'recalls', 'recall_closures', 'recall_contacts', 'usuals',
                                      'chain_heads', 'advice_counts', 'handout_counts', 'override_counts',
                                      'teach_back_counts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own_clinic ON %I USING (clinic_id = app_clinic()) WITH CHECK (clinic_id = app_clinic())',
                   tenant_table);
  END LOOP;
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['handout_voids', 'teach_backs', 'recalls', 'recall_closures', 'recall_contacts',
                              'topic_changes'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON handout_voids, teach_backs, recalls, recall_closures, recall_contacts, topic_changes TO plainleaf_app;
GRANT USAGE ON SEQUENCE topic_changes_id_seq TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON usuals TO plainleaf_app;
GRANT SELECT ON chain_heads, advice_counts, handout_counts, override_counts, teach_back_counts TO plainleaf_app;

GRANT SELECT (id, demo) ON clinics TO plainleaf_keeper;
GRANT SELECT ON handouts, handout_files, advice_given, handout_overrides, handout_voids, teach_backs, recalls, recall_closures,
  recall_contacts TO plainleaf_keeper;
GRANT SELECT, INSERT, UPDATE ON chain_heads, advice_counts, handout_counts, override_counts, teach_back_counts
  TO plainleaf_keeper;

ALTER TABLE handout_voids ADD CONSTRAINT known_reason
  CHECK (reason IN ('wrong-patient', 'wrong-sheet', 'print-failed', 'other'));
ALTER TABLE teach_backs ADD CONSTRAINT known_result
  CHECK (result IN ('explained-correctly', 'after-re-explaining', 'needs-follow-up', 'declined', 'representative-taught'));
ALTER TABLE teach_backs ADD CONSTRAINT known_learner CHECK (learner IN ('patient', 'parent', 'carer'));
ALTER TABLE recalls ADD CONSTRAINT known_target CHECK (target_kind IN ('block-version', 'advice-key', 'rule'));
ALTER TABLE recalls ADD CONSTRAINT known_severity CHECK (severity IN ('information', 'important', 'urgent'));
ALTER TABLE recalls ADD CONSTRAINT days_in_order CHECK (from_day <= to_day);
ALTER TABLE recall_contacts ADD CONSTRAINT known_state
  CHECK (state IN ('to-contact', 'letter-printed', 'no-answer', 'reached', 'not-needed'));

-- A PDF is compressed already. Compressing the document, mostly the numbers of its drawings, was the dearest step of an
-- issue (0.9 ms of 5), and made 14 KB of 34 KB; the decisions were the next.
ALTER TABLE handout_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE handouts ALTER COLUMN document SET STORAGE EXTERNAL, ALTER COLUMN decisions SET STORAGE EXTERNAL;

-- These rows are written again and again: with room on their pages, no index has to know.
ALTER TABLE chain_heads SET (fillfactor = 50);
ALTER TABLE advice_counts SET (fillfactor = 50);
ALTER TABLE handout_counts SET (fillfactor = 50);
