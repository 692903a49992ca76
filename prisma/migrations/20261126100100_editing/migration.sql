-- CreateEnum
CREATE TYPE "maker" AS ENUM ('person', 'machine');

-- CreateEnum
CREATE TYPE "content_origin" AS ENUM ('editor', 'pack');

-- AlterTable
ALTER TABLE "blocks" ADD COLUMN     "owner" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "block_versions" ADD COLUMN     "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "author_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "clinical_reviewer_id" UUID,
ADD COLUMN     "clinical_reviewer_name" TEXT,
ADD COLUMN     "demo_review" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "edit" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "language_reviewer_id" UUID,
ADD COLUMN     "language_reviewer_name" TEXT,
ADD COLUMN     "made_by" "maker" NOT NULL DEFAULT 'person',
ADD COLUMN     "not_known" TEXT,
ADD COLUMN     "origin" "content_origin" NOT NULL DEFAULT 'editor',
ADD COLUMN     "source_version_id" UUID,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "teach_back" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "topics" ADD COLUMN     "claims" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "contradictions" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "figures" ADD COLUMN     "picture_sha256" TEXT,
ALTER COLUMN "drawing" DROP NOT NULL;

-- CreateTable
CREATE TABLE "phrases" (
    "id" UUID NOT NULL,
    "topic_id" TEXT,
    "language" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "made_by" "maker" NOT NULL DEFAULT 'person',
    "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "author_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "edit" INTEGER NOT NULL DEFAULT 1,
    "reviewer_id" UUID,
    "reviewer_name" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "demo_review" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phrases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_comments" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "content_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_ratings" (
    "id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "rater_id" UUID NOT NULL,
    "rater_name" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matrix_runs" (
    "id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "findings" JSONB NOT NULL DEFAULT '[]',
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "matrix_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_imports" (
    "id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "base_revision" BIGINT,
    "library" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "reviewer_id" UUID,
    "reviewer_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "pack_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_versions" (
    "id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "block_version_state" NOT NULL,
    "definition" JSONB NOT NULL,
    "origin" "content_origin" NOT NULL DEFAULT 'editor',
    "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "author_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "edit" INTEGER NOT NULL DEFAULT 1,
    "clinical_reviewer_id" UUID,
    "clinical_reviewer_name" TEXT,
    "end_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pictures" (
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "content_comments_subject_kind_subject_id_at_idx" ON "content_comments"("subject_kind", "subject_id", "at");

-- CreateIndex
CREATE INDEX "topic_ratings_topic_id_instrument_at_idx" ON "topic_ratings"("topic_id", "instrument", "at");

-- CreateIndex
CREATE INDEX "matrix_runs_topic_id_started_at_idx" ON "matrix_runs"("topic_id", "started_at");

-- CreateIndex
CREATE INDEX "pack_imports_topic_id_state_created_at_idx" ON "pack_imports"("topic_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "rule_versions_topic_id_rule_id_number_key" ON "rule_versions"("topic_id", "rule_id", "number");

-- CreateIndex
CREATE INDEX "block_versions_source_version_id_idx" ON "block_versions"("source_version_id");

-- AddForeignKey
ALTER TABLE "block_versions" ADD CONSTRAINT "block_versions_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "block_versions"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phrases" ADD CONSTRAINT "phrases_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "topic_ratings" ADD CONSTRAINT "topic_ratings_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "matrix_runs" ADD CONSTRAINT "matrix_runs_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_picture_sha256_fkey" FOREIGN KEY ("picture_sha256") REFERENCES "pictures"("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One draft or review of a text, and of a rule, at a time; one rule in force; one translation of a phrase.
CREATE UNIQUE INDEX block_versions_one_open ON block_versions (block_id, language)
  WHERE state IN ('draft', 'clinical-review', 'language-review');
CREATE UNIQUE INDEX rule_versions_one_open ON rule_versions (topic_id, rule_id)
  WHERE state IN ('draft', 'clinical-review', 'language-review');
CREATE UNIQUE INDEX rule_versions_one_published ON rule_versions (topic_id, rule_id) WHERE state = 'published';
CREATE UNIQUE INDEX phrases_one_each ON phrases (coalesce(topic_id, ''), language, source);
CREATE UNIQUE INDEX matrix_runs_one_running ON matrix_runs (topic_id) WHERE state = 'running';

ALTER TABLE figures ADD CONSTRAINT drawing_or_picture CHECK ((drawing IS NULL) <> (picture_sha256 IS NULL));
ALTER TABLE pictures ADD CONSTRAINT named_by_its_hash CHECK (sha256 = encode(sha256(bytes), 'hex'));
ALTER TABLE content_comments ADD CONSTRAINT known_subject CHECK (subject_kind IN ('block-version', 'rule-version'));
ALTER TABLE topic_ratings ADD CONSTRAINT known_instrument CHECK (instrument IN ('pemat-p', 'cdc-cci'));
ALTER TABLE matrix_runs ADD CONSTRAINT known_state CHECK (state IN ('running', 'done', 'failed', 'stopped'));
ALTER TABLE pack_imports ADD CONSTRAINT known_state CHECK (state IN ('proposed', 'published', 'discarded'));

-- What is there came with packs.
UPDATE blocks b SET owner = coalesce((SELECT v.owner FROM block_versions v WHERE v.block_id = b.id
                                      ORDER BY v.number DESC LIMIT 1), '');
ALTER TABLE block_versions DISABLE TRIGGER published_text_stays;
UPDATE block_versions SET origin = 'pack';
ALTER TABLE block_versions ENABLE TRIGGER published_text_stays;

CREATE FUNCTION rule_definition(r rules) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_object('id', r.id, 'adviceKeys', r.advice_keys, 'facts', r.facts, 'severity', r.severity, 'reason', r.reason,
    'saferAlternative', r.safer_alternative, 'caution', r.caution, 'sources', r.sources);

INSERT INTO rule_versions (id, topic_id, rule_id, number, state, definition, origin, published_at)
  SELECT gen_random_uuid(), topic_id, id, 1, 'published', rule_definition(r), 'pack', now() FROM rules r;

-- Who is writing, as the app says it once in each transaction that changes content; null when it did not.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;

-- The states of a text and of a rule, and who may move them on, whatever the app asks for: see
-- lib/domain/content/version-state.ts. Whoever wrote on a version can't review it.
CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  beside CONSTANT text[] := '{state,author_ids,author_names,edit,submitted_at,updated_at,published_at,ended_at,end_reason,demo_review,
    clinical_reviewer_id,clinical_reviewer_name,language_reviewer_id,language_reviewer_name}';
  who CONSTANT uuid := app_user();
  is_translation CONSTANT boolean := to_jsonb(NEW)->>'source_version_id' IS NOT NULL;
  same_text boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.origin = 'pack' THEN
      IF NEW.state::text NOT IN ('clinical-review', 'published') THEN
        RAISE EXCEPTION 'a pack brings no %', NEW.state USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.state <> 'draft' OR who IS NULL THEN
      RAISE EXCEPTION 'a text starts as somebody''s draft' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.author_ids := ARRAY[who];
    RETURN NEW;
  END IF;

  same_text := to_jsonb(NEW) - beside = to_jsonb(OLD) - beside;
  IF NOT NEW.author_ids @> OLD.author_ids THEN
    RAISE EXCEPTION 'an author stays an author' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.state = OLD.state THEN
    IF same_text THEN RETURN NEW; END IF;
    IF OLD.state <> 'draft' OR who IS NULL THEN
      RAISE EXCEPTION 'only a draft can be changed, and by somebody' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT who = ANY (NEW.author_ids) THEN NEW.author_ids := NEW.author_ids || who; END IF;
    RETURN NEW;
  END IF;

  IF NOT same_text THEN
    RAISE EXCEPTION 'a text does not change on its way' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT (OLD.state::text, NEW.state::text) IN (
      ('draft', 'clinical-review'), ('clinical-review', 'draft'), ('clinical-review', 'language-review'),
      ('clinical-review', 'published'), ('language-review', 'draft'), ('language-review', 'published'),
      ('published', 'superseded'), ('published', 'withdrawn'))
     OR (OLD.state = 'clinical-review' AND NEW.state = 'published' AND is_translation)
     OR ('language-review' IN (OLD.state::text, NEW.state::text) AND NOT is_translation) THEN
    RAISE EXCEPTION 'from % there is no way to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.state::text IN ('language-review', 'published') THEN
    IF who IS NULL OR who = ANY (OLD.author_ids) THEN
      RAISE EXCEPTION 'whoever wrote a text can not review it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = 'clinical-review' THEN NEW.clinical_reviewer_id := who; ELSE NEW.language_reviewer_id := who; END IF;
    -- A demo clinic's reviewer is nobody whom a patient could rely on: the approval counts in demo clinics only.
    IF is_translation THEN NEW.demo_review := OLD.demo_review OR coalesce((SELECT c.demo FROM clinics c WHERE c.id = app_clinic()), true); END IF;
    IF NEW.state = 'published' AND NEW.published_at IS NULL THEN
      RAISE EXCEPTION 'what is published says since when' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON block_versions FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON rule_versions FOR EACH ROW EXECUTE FUNCTION guard_version();

CREATE OR REPLACE FUNCTION keep_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION '% % was published and can not be deleted', TG_TABLE_NAME, OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF to_jsonb(NEW) - '{state,ended_at,end_reason}'::text[] <> to_jsonb(OLD) - '{state,ended_at,end_reason}'::text[] THEN
    RAISE EXCEPTION '% % was published and can not be changed', TG_TABLE_NAME, OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_text_stays BEFORE UPDATE OR DELETE ON rule_versions
  FOR EACH ROW EXECUTE FUNCTION keep_published_text();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON rule_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A rule in force is one that was published: looked at when the transaction commits, for a rule is changed by taking its
-- row away and adding the new one.
CREATE FUNCTION assert_rule_is_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed_topic CONSTANT text := CASE TG_OP WHEN 'DELETE' THEN OLD.topic_id ELSE NEW.topic_id END;
  changed_rule CONSTANT text := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
  in_force CONSTANT jsonb := (SELECT rule_definition(r) FROM rules r WHERE r.topic_id = changed_topic AND r.id = changed_rule);
  published CONSTANT jsonb := (SELECT v.definition FROM rule_versions v
                               WHERE v.topic_id = changed_topic AND v.rule_id = changed_rule AND v.state = 'published');
BEGIN
  IF in_force IS DISTINCT FROM published THEN
    RAISE EXCEPTION 'rule % is not as it was published', changed_rule USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER as_published AFTER INSERT OR UPDATE OR DELETE ON rules DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION assert_rule_is_published();

-- A pack that was brought for review is published by somebody else.
CREATE FUNCTION guard_pack_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'this import is over' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.state = 'published' THEN
    IF app_user() IS NULL OR app_user() = OLD.author_id THEN
      RAISE EXCEPTION 'whoever brought a pack can not publish it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.reviewer_id := app_user();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guarded BEFORE UPDATE ON pack_imports FOR EACH ROW EXECUTE FUNCTION guard_pack_import();

-- A phrase counts when somebody else than its authors approved these very words.
CREATE FUNCTION guard_phrase() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who CONSTANT uuid := app_user();
BEGIN
  IF NOT NEW.author_ids @> OLD.author_ids THEN
    RAISE EXCEPTION 'an author stays an author' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.text <> OLD.text THEN
    NEW.reviewer_id := NULL;
    NEW.reviewer_name := NULL;
    NEW.reviewed_at := NULL;
    NEW.demo_review := false;
    -- A pack brings words that are nobody's: the app says so by keeping no author.
    IF who IS NOT NULL AND NOT who = ANY (NEW.author_ids) THEN NEW.author_ids := NEW.author_ids || who; END IF;
  ELSIF NEW.reviewed_at IS DISTINCT FROM OLD.reviewed_at AND NEW.reviewed_at IS NOT NULL THEN
    IF who IS NULL OR who = ANY (OLD.author_ids) THEN
      RAISE EXCEPTION 'whoever wrote a text can not review it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.reviewer_id := who;
    NEW.demo_review := coalesce((SELECT c.demo FROM clinics c WHERE c.id = app_clinic()), true);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guarded BEFORE UPDATE ON phrases FOR EACH ROW EXECUTE FUNCTION guard_phrase();

CREATE FUNCTION phrase_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed phrases := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  topic text;
BEGIN
  -- The handout's own words are on every topic's sheets. In one order, so that no two wait for each other.
  FOR topic IN SELECT id FROM topics WHERE id = changed.topic_id OR changed.topic_id IS NULL ORDER BY id LOOP
    PERFORM raise_topic_revision(topic, TG_TABLE_NAME, changed.source,
      CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'DELETE' THEN 'removed' ELSE 'changed' END, NULL);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER raises_revision AFTER INSERT OR DELETE OR UPDATE OF text, reviewed_at, demo_review ON phrases
  FOR EACH ROW EXECUTE FUNCTION phrase_changed();

-- A block with no published text, and who looks after one, change nothing that a sheet can be made from.
DROP TRIGGER raises_revision ON blocks;
CREATE TRIGGER raises_revision AFTER DELETE OR UPDATE OF position ON blocks
  FOR EACH ROW EXECUTE FUNCTION topic_part_changed();
DROP TRIGGER raises_revision ON topics;
CREATE TRIGGER raises_revision BEFORE UPDATE ON topics FOR EACH ROW
  WHEN ((OLD.definition, OLD.vocabulary, OLD.presets, OLD.contradictions)
        IS DISTINCT FROM (NEW.definition, NEW.vocabulary, NEW.presets, NEW.contradictions))
  EXECUTE FUNCTION topic_changed();

-- What is given in another language was reviewed, and was made from the text that is in force.
CREATE OR REPLACE FUNCTION assert_advice_can_be_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  refused uuid;
BEGIN
  SELECT g.block_version_id INTO refused FROM given g
    WHERE NOT EXISTS (SELECT FROM block_versions v LEFT JOIN block_versions s ON s.id = v.source_version_id
                      WHERE v.id = g.block_version_id AND v.state = 'published' AND coalesce(s.state, 'published') = 'published'
                        AND (NOT v.demo_review OR EXISTS (SELECT FROM clinics c WHERE c.id = g.clinic_id AND c.demo)))
    LIMIT 1;
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

GRANT SELECT, INSERT, UPDATE, DELETE ON rule_versions, phrases TO plainleaf_app;
GRANT SELECT, INSERT ON topic_ratings, pictures TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE (settled_at, settled_by) ON content_comments TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE ON matrix_runs TO plainleaf_app;
GRANT SELECT, INSERT, UPDATE (state, reviewer_id, reviewer_name, ended_at) ON pack_imports TO plainleaf_app;
