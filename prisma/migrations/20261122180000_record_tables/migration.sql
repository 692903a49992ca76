-- DropForeignKey
ALTER TABLE "advice_given" DROP CONSTRAINT "advice_given_clinic_id_patient_id_fkey";

-- DropIndex
DROP INDEX "advice_given_clinic_id_block_version_id_idx";

-- DropIndex
DROP INDEX "advice_given_clinic_id_advice_key_idx";

-- DropIndex
DROP INDEX "advice_given_clinic_id_patient_id_idx";

-- AlterTable
ALTER TABLE "audit_events" ADD COLUMN     "link" BYTEA NOT NULL DEFAULT '\x'::bytea,
ADD COLUMN     "record_id" UUID,
ADD COLUMN     "record_kind" TEXT,
ADD COLUMN     "record_sha256" BYTEA,
ADD COLUMN     "seq" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "handouts" ADD COLUMN     "facts" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "unanswered" SMALLINT NOT NULL DEFAULT 0,
ALTER COLUMN "profile" SET DATA TYPE JSON,
ALTER COLUMN "choices" SET DATA TYPE JSON,
ALTER COLUMN "decisions" SET DATA TYPE JSON,
ALTER COLUMN "gate" SET DATA TYPE JSON,
ALTER COLUMN "document" SET DATA TYPE JSON;

-- AlterTable
ALTER TABLE "advice_given" DROP COLUMN "patient_id";

-- AlterTable
ALTER TABLE "patients" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "chain_heads" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "link" BYTEA NOT NULL,

    CONSTRAINT "chain_heads_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "handout_voids" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "handout_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_by_name" TEXT NOT NULL,
    "voided_by_title" TEXT NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handout_voids_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teach_backs" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "handout_id" UUID NOT NULL,
    "result" TEXT NOT NULL,
    "learner" TEXT NOT NULL,
    "prompts" TEXT[],
    "words" TEXT NOT NULL,
    "corrects_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_by_title" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "teach_backs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recalls" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "topic_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "from_day" DATE,
    "to_day" DATE,
    "only_current" BOOLEAN NOT NULL,
    "only_known" BOOLEAN NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recalls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recall_closures" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "recall_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "closed_by_name" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recall_closures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recall_contacts" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "recall_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recall_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_counts" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "block_version_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "given" INTEGER NOT NULL,

    CONSTRAINT "advice_counts_pkey" PRIMARY KEY ("clinic_id","day","block_version_id","role")
);

-- CreateTable
CREATE TABLE "handout_counts" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "role" "role" NOT NULL,
    "language" TEXT NOT NULL,
    "print_size" SMALLINT NOT NULL,
    "unanswered" BOOLEAN NOT NULL,
    "issued" INTEGER NOT NULL,
    "voided" INTEGER NOT NULL,

    CONSTRAINT "handout_counts_pkey" PRIMARY KEY ("clinic_id","day","role","language","print_size","unanswered")
);

-- CreateTable
CREATE TABLE "override_counts" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rule_id" TEXT NOT NULL,
    "advice_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sheets" INTEGER NOT NULL,

    CONSTRAINT "override_counts_pkey" PRIMARY KEY ("clinic_id","day","rule_id","advice_key","reason")
);

-- CreateTable
CREATE TABLE "teach_back_counts" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "result" TEXT NOT NULL,
    "learner" TEXT NOT NULL,
    "recorded" INTEGER NOT NULL,

    CONSTRAINT "teach_back_counts_pkey" PRIMARY KEY ("clinic_id","day","result","learner")
);

-- CreateTable
CREATE TABLE "topic_changes" (
    "id" BIGSERIAL NOT NULL,
    "topic_id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "part" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "advice_key" TEXT,

    CONSTRAINT "topic_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usuals" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "owner_id" UUID,
    "topic_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added" TEXT[],
    "removed" TEXT[],
    "advice_order" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "usuals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "handout_voids_handout_id_key" ON "handout_voids"("handout_id");

-- CreateIndex
CREATE INDEX "handout_voids_clinic_id_voided_at_idx" ON "handout_voids"("clinic_id", "voided_at");

-- CreateIndex
CREATE UNIQUE INDEX "handout_voids_clinic_id_handout_id_key" ON "handout_voids"("clinic_id", "handout_id");

-- CreateIndex
CREATE UNIQUE INDEX "teach_backs_clinic_id_handout_id_id_key" ON "teach_backs"("clinic_id", "handout_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "teach_backs_clinic_id_handout_id_corrects_id_key" ON "teach_backs"("clinic_id", "handout_id", "corrects_id");

-- CreateIndex
CREATE INDEX "teach_backs_clinic_id_handout_id_recorded_at_idx" ON "teach_backs"("clinic_id", "handout_id", "recorded_at");

-- CreateIndex
CREATE INDEX "teach_backs_clinic_id_result_recorded_at_idx" ON "teach_backs"("clinic_id", "result", "recorded_at");

-- CreateIndex
CREATE INDEX "recalls_clinic_id_opened_at_idx" ON "recalls"("clinic_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "recalls_clinic_id_id_key" ON "recalls"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recall_closures_recall_id_key" ON "recall_closures"("recall_id");

-- CreateIndex
CREATE UNIQUE INDEX "recall_closures_clinic_id_recall_id_key" ON "recall_closures"("clinic_id", "recall_id");

-- CreateIndex
CREATE INDEX "recall_contacts_clinic_id_recall_id_patient_id_recorded_at_idx" ON "recall_contacts"("clinic_id", "recall_id", "patient_id", "recorded_at");

-- CreateIndex
CREATE INDEX "recall_contacts_clinic_id_patient_id_idx" ON "recall_contacts"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "topic_changes_topic_id_revision_idx" ON "topic_changes"("topic_id", "revision");

-- CreateIndex
CREATE INDEX "usuals_clinic_id_owner_id_idx" ON "usuals"("clinic_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "usuals_clinic_id_id_key" ON "usuals"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_type_at_idx" ON "audit_events"("clinic_id", "type", "at");

-- CreateIndex
CREATE INDEX "advice_given_clinic_id_block_version_id_handout_id_idx" ON "advice_given"("clinic_id", "block_version_id", "handout_id");

-- CreateIndex
CREATE INDEX "advice_given_clinic_id_advice_key_handout_id_idx" ON "advice_given"("clinic_id", "advice_key", "handout_id");

-- CreateIndex
CREATE INDEX "handout_overrides_clinic_id_handout_id_idx" ON "handout_overrides"("clinic_id", "handout_id");

-- AddForeignKey
ALTER TABLE "chain_heads" ADD CONSTRAINT "chain_heads_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handout_voids" ADD CONSTRAINT "handout_voids_clinic_id_handout_id_fkey" FOREIGN KEY ("clinic_id", "handout_id") REFERENCES "handouts"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handout_voids" ADD CONSTRAINT "handout_voids_clinic_id_voided_by_id_fkey" FOREIGN KEY ("clinic_id", "voided_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "teach_backs" ADD CONSTRAINT "teach_backs_clinic_id_handout_id_fkey" FOREIGN KEY ("clinic_id", "handout_id") REFERENCES "handouts"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "teach_backs" ADD CONSTRAINT "teach_backs_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "teach_backs" ADD CONSTRAINT "teach_backs_clinic_id_handout_id_corrects_id_fkey" FOREIGN KEY ("clinic_id", "handout_id", "corrects_id") REFERENCES "teach_backs"("clinic_id", "handout_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_clinic_id_opened_by_id_fkey" FOREIGN KEY ("clinic_id", "opened_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recall_closures" ADD CONSTRAINT "recall_closures_clinic_id_recall_id_fkey" FOREIGN KEY ("clinic_id", "recall_id") REFERENCES "recalls"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recall_closures" ADD CONSTRAINT "recall_closures_clinic_id_closed_by_id_fkey" FOREIGN KEY ("clinic_id", "closed_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recall_contacts" ADD CONSTRAINT "recall_contacts_clinic_id_recall_id_fkey" FOREIGN KEY ("clinic_id", "recall_id") REFERENCES "recalls"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recall_contacts" ADD CONSTRAINT "recall_contacts_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recall_contacts" ADD CONSTRAINT "recall_contacts_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "topic_changes" ADD CONSTRAINT "topic_changes_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "usuals" ADD CONSTRAINT "usuals_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "usuals" ADD CONSTRAINT "usuals_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "usuals" ADD CONSTRAINT "usuals_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
