-- CreateEnum
CREATE TYPE "block_version_state" AS ENUM ('draft', 'in-review', 'published', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('clinician', 'editor', 'admin');

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "session_id" UUID,
    "type" TEXT NOT NULL,
    "patient_id" UUID,
    "handout_id" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block_versions" (
    "id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "state" "block_version_state" NOT NULL,
    "title" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "advice_key" TEXT NOT NULL,
    "placement" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "for_facts" TEXT[],
    "fits" TEXT[],
    "evidence" TEXT NOT NULL,
    "sources" TEXT[],
    "claims" TEXT[],
    "review_by" DATE NOT NULL,
    "owner" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "block_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinics" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handouts" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "patient_id" UUID,
    "preset_id" TEXT,
    "topic_id" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "decisions" JSONB NOT NULL,
    "gate" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "library_revision" BIGINT NOT NULL,
    "language" TEXT NOT NULL,
    "print_size" SMALLINT NOT NULL,
    "paper" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "pdf_sha256" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_sha256" TEXT NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_by_name" TEXT NOT NULL,
    "issued_by_role" "role" NOT NULL,
    "issued_by_title" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handout_files" (
    "handout_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "handout_files_pkey" PRIMARY KEY ("handout_id")
);

-- CreateTable
CREATE TABLE "advice_given" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "handout_id" UUID NOT NULL,
    "patient_id" UUID,
    "block_version_id" UUID NOT NULL,
    "advice_key" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "cautions" JSONB NOT NULL,

    CONSTRAINT "advice_given_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handout_overrides" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "handout_id" UUID NOT NULL,
    "advice_key" TEXT NOT NULL,
    "rule_ids" TEXT[],
    "reason" TEXT NOT NULL,

    CONSTRAINT "handout_overrides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patients" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "record_number" TEXT NOT NULL,
    "sex" "sex",
    "language" TEXT NOT NULL,
    "print_size" SMALLINT NOT NULL,
    "reading_level" TEXT NOT NULL DEFAULT 'standard',
    "profile" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules" (
    "topic_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "advice_keys" TEXT[],
    "facts" TEXT[],
    "severity" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "safer_alternative" JSONB,
    "caution" TEXT,
    "sources" TEXT[],

    CONSTRAINT "rules_pkey" PRIMARY KEY ("topic_id","id")
);

-- CreateTable
CREATE TABLE "red_flags" (
    "topic_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sign" TEXT NOT NULL,
    "suggests" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "gate" BOOLEAN NOT NULL,
    "advice_key" TEXT NOT NULL,
    "ask" TEXT NOT NULL,
    "scope" TEXT[],
    "sources" TEXT[],

    CONSTRAINT "red_flags_pkey" PRIMARY KEY ("topic_id","id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_sha256" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempts" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "vocabulary" JSONB NOT NULL,
    "presets" JSONB NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 1,
    "revised_by" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_keys" (
    "topic_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "group_name" TEXT NOT NULL,
    "default_placement" TEXT NOT NULL,

    CONSTRAINT "advice_keys_pkey" PRIMARY KEY ("topic_id","key")
);

-- CreateTable
CREATE TABLE "sources" (
    "topic_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("topic_id","id")
);

-- CreateTable
CREATE TABLE "figures" (
    "topic_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "advice_keys" TEXT[],
    "width_to_height" DOUBLE PRECISION NOT NULL,
    "drawing" JSONB NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("topic_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "status" "user_status" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "job_title" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_at_idx" ON "audit_events"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_patient_id_at_idx" ON "audit_events"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_handout_id_idx" ON "audit_events"("clinic_id", "handout_id");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_actor_id_at_idx" ON "audit_events"("clinic_id", "actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_topic_id_name_key" ON "blocks"("topic_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "block_versions_block_id_language_number_key" ON "block_versions"("block_id", "language", "number");

-- CreateIndex
CREATE UNIQUE INDEX "handouts_code_key" ON "handouts"("code");

-- CreateIndex
CREATE INDEX "handouts_clinic_id_patient_id_issued_at_idx" ON "handouts"("clinic_id", "patient_id", "issued_at");

-- CreateIndex
CREATE INDEX "handouts_clinic_id_issued_at_idx" ON "handouts"("clinic_id", "issued_at");

-- CreateIndex
CREATE UNIQUE INDEX "handouts_clinic_id_id_key" ON "handouts"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "handouts_clinic_id_idempotency_key_key" ON "handouts"("clinic_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "handout_files_clinic_id_handout_id_key" ON "handout_files"("clinic_id", "handout_id");

-- CreateIndex
CREATE INDEX "advice_given_clinic_id_block_version_id_idx" ON "advice_given"("clinic_id", "block_version_id");

-- CreateIndex
CREATE INDEX "advice_given_clinic_id_advice_key_idx" ON "advice_given"("clinic_id", "advice_key");

-- CreateIndex
CREATE INDEX "advice_given_clinic_id_patient_id_idx" ON "advice_given"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_given_handout_id_position_key" ON "advice_given"("handout_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "handout_overrides_handout_id_advice_key_key" ON "handout_overrides"("handout_id", "advice_key");

-- CreateIndex
CREATE INDEX "patients_clinic_id_name_idx" ON "patients"("clinic_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_record_number_key" ON "patients"("clinic_id", "record_number");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_id_key" ON "patients"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_sha256_key" ON "sessions"("token_sha256");

-- CreateIndex
CREATE INDEX "sessions_clinic_id_user_id_idx" ON "sessions"("clinic_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_clinic_id_user_id_key" ON "memberships"("clinic_id", "user_id");

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "block_versions" ADD CONSTRAINT "block_versions_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "blocks"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_clinic_id_issued_by_id_fkey" FOREIGN KEY ("clinic_id", "issued_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handout_files" ADD CONSTRAINT "handout_files_clinic_id_handout_id_fkey" FOREIGN KEY ("clinic_id", "handout_id") REFERENCES "handouts"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_given" ADD CONSTRAINT "advice_given_clinic_id_handout_id_fkey" FOREIGN KEY ("clinic_id", "handout_id") REFERENCES "handouts"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_given" ADD CONSTRAINT "advice_given_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_given" ADD CONSTRAINT "advice_given_block_version_id_fkey" FOREIGN KEY ("block_version_id") REFERENCES "block_versions"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handout_overrides" ADD CONSTRAINT "handout_overrides_clinic_id_handout_id_fkey" FOREIGN KEY ("clinic_id", "handout_id") REFERENCES "handouts"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rules" ADD CONSTRAINT "rules_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_keys" ADD CONSTRAINT "advice_keys_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
