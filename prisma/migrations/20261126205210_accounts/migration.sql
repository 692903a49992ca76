-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "totp_secret" BYTEA,
ADD COLUMN     "totp_since" TIMESTAMPTZ(3),
ADD COLUMN     "totp_step" BIGINT,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "suspended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_links" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_identities" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_identities_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_code_sha256_key" ON "recovery_codes"("code_sha256");

-- CreateIndex
CREATE INDEX "recovery_codes_user_id_idx" ON "recovery_codes"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "password_links_token_sha256_key" ON "password_links"("token_sha256");

-- CreateIndex
CREATE INDEX "password_links_clinic_id_user_id_idx" ON "password_links"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "sign_in_identities_user_id_idx" ON "sign_in_identities"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_identities_issuer_subject_key" ON "sign_in_identities"("issuer", "subject");

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "memberships"("clinic_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in_identities" ADD CONSTRAINT "sign_in_identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The sessions that are there began under the passwords that are there.
UPDATE users SET password_changed_at = created_at;

ALTER TABLE recovery_codes ADD CONSTRAINT code_is_a_sha256 CHECK (octet_length(code_sha256) = 32);
ALTER TABLE password_links ADD CONSTRAINT token_is_a_sha256 CHECK (octet_length(token_sha256) = 32);

ALTER TABLE password_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_links FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON password_links USING (clinic_id = app_clinic()) WITH CHECK (clinic_id = app_clinic());
GRANT SELECT, INSERT, UPDATE ON password_links TO plainleaf_app;

-- Like the account that they belong to: a clinic reaches those of its staff.
DO $$
DECLARE
  of_account text;
BEGIN
  FOREACH of_account IN ARRAY ARRAY['recovery_codes', 'sign_in_identities'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_account);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', of_account);
    EXECUTE format('CREATE POLICY own_staff ON %1$I USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = %1$I.user_id))
      WITH CHECK (EXISTS (SELECT FROM memberships m WHERE m.user_id = %1$I.user_id))', of_account);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO plainleaf_app;
GRANT SELECT, INSERT, DELETE ON sign_in_identities TO plainleaf_app;
GRANT SELECT (password_changed_at, totp_since, totp_step) ON users TO plainleaf_app;

-- The doors again, with what became part of signing in.
CREATE POLICY door ON password_links FOR SELECT TO plainleaf_door USING (true);
CREATE POLICY door ON sign_in_identities FOR SELECT TO plainleaf_door USING (true);
GRANT SELECT (password_changed_at, totp_secret, totp_since) ON users TO plainleaf_door;
GRANT SELECT (suspended_at) ON memberships TO plainleaf_door;
GRANT SELECT (created_at, confirmed_at) ON sessions TO plainleaf_door;
GRANT SELECT (id, clinic_id, user_id, token_sha256, expires_at, used_at) ON password_links TO plainleaf_door;
GRANT SELECT (user_id, issuer, subject) ON sign_in_identities TO plainleaf_door;

DROP FUNCTION sign_in_candidate(text);
CREATE FUNCTION sign_in_candidate(wanted_email text)
RETURNS TABLE (user_id uuid, password_hash text, active boolean, clinic_id uuid, totp_secret bytea, totp_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.password_hash, u.status = 'active' AND m.suspended_at IS NULL, m.clinic_id, u.totp_secret, u.totp_since
  FROM users u JOIN memberships m ON m.user_id = u.id AND m.ended_at IS NULL
  WHERE u.email = lower(wanted_email)
  -- Who is kept out of one clinic may still work in another.
  ORDER BY m.suspended_at IS NOT NULL, m.created_at, m.clinic_id
  LIMIT 1
$$;

DROP FUNCTION session_holder(bytea, integer);
-- A session that began before the password was changed is over, in every clinic.
CREATE FUNCTION session_holder(wanted_token_sha256 bytea, idle_seconds integer)
RETURNS TABLE (session_id uuid, clinic_id uuid, user_id uuid, user_name text, email text, role text,
               seconds_since_seen double precision, seconds_since_confirmed double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.clinic_id, s.user_id, u.name, u.email, m.role::text,
    extract(epoch FROM now() - s.last_seen_at)::double precision,
    extract(epoch FROM now() - s.confirmed_at)::double precision
  FROM sessions s
  JOIN users u ON u.id = s.user_id AND u.status = 'active'
  JOIN memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id AND m.ended_at IS NULL AND m.suspended_at IS NULL
  WHERE s.token_sha256 = wanted_token_sha256
    AND s.revoked_at IS NULL
    AND s.expires_at > now()
    AND s.created_at >= u.password_changed_at
    AND s.last_seen_at > now() - make_interval(secs => idle_seconds)
$$;

-- Whose account may whoever holds this link choose a password for?
CREATE FUNCTION password_link_holder(wanted_token_sha256 bytea)
RETURNS TABLE (link_id uuid, clinic_id uuid, user_id uuid, email text, user_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, l.clinic_id, l.user_id, u.email, u.name
  FROM password_links l
  JOIN users u ON u.id = l.user_id AND u.status = 'active'
  JOIN memberships m ON m.clinic_id = l.clinic_id AND m.user_id = l.user_id AND m.ended_at IS NULL AND m.suspended_at IS NULL
  WHERE l.token_sha256 = wanted_token_sha256 AND l.used_at IS NULL AND l.expires_at > now()
$$;

-- Whose account did an identity provider's person sign in to before?
CREATE FUNCTION identity_holder(wanted_issuer text, wanted_subject text) RETURNS TABLE (email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.email FROM sign_in_identities i JOIN users u ON u.id = i.user_id
  WHERE i.issuer = wanted_issuer AND i.subject = wanted_subject
$$;

-- Does somebody of this clinic work in another one too? Then one clinic's administrator must not open their account.
CREATE FUNCTION works_elsewhere(wanted_user uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM memberships m WHERE m.user_id = wanted_user AND m.ended_at IS NULL AND m.clinic_id <> app_clinic())
$$;

GRANT CREATE ON SCHEMA public TO plainleaf_door;
DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY['sign_in_candidate(text)', 'session_holder(bytea, integer)', 'password_link_holder(bytea)',
                              'identity_holder(text, text)', 'works_elsewhere(uuid)'] LOOP
    EXECUTE 'ALTER FUNCTION ' || door || ' OWNER TO plainleaf_door';
    EXECUTE 'REVOKE ALL ON FUNCTION ' || door || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || door || ' TO plainleaf_app';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM plainleaf_door;
