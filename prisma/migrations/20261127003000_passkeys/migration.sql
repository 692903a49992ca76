-- CreateTable
CREATE TABLE "passkeys" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" BYTEA NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenges" (
    "challenge_sha256" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenges_pkey" PRIMARY KEY ("challenge_sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");

-- CreateIndex
CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");

-- CreateIndex
CREATE INDEX "passkey_challenges_expires_at_idx" ON "passkey_challenges"("expires_at");

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE passkeys ADD CONSTRAINT counts_up CHECK (counter >= 0);
ALTER TABLE passkeys ADD CONSTRAINT id_is_of_an_authenticator CHECK (octet_length(credential_id) BETWEEN 1 AND 1023);
ALTER TABLE passkey_challenges ADD CONSTRAINT challenge_is_a_sha256 CHECK (octet_length(challenge_sha256) = 32);

-- Like the account that they belong to: a clinic reaches those of its staff. A key, once kept, is never another.
ALTER TABLE passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkeys FORCE ROW LEVEL SECURITY;
CREATE POLICY own_staff ON passkeys USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = passkeys.user_id))
  WITH CHECK (EXISTS (SELECT FROM memberships m WHERE m.user_id = passkeys.user_id));
GRANT SELECT, INSERT, DELETE, UPDATE (counter, last_used_at) ON passkeys TO plainleaf_app;

-- Asked for before anyone knows who it is: a hash and a time, of nobody and no clinic.
GRANT SELECT, INSERT, DELETE ON passkey_challenges TO plainleaf_app;

-- Whose passkey is this, and what checks its signature?
CREATE POLICY door ON passkeys FOR SELECT TO plainleaf_door USING (true);
GRANT SELECT (id, user_id, credential_id, public_key, counter) ON passkeys TO plainleaf_door;
CREATE FUNCTION passkey_holder(wanted_credential_id bytea)
RETURNS TABLE (passkey_id uuid, user_id uuid, email text, public_key bytea, counter bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.user_id, u.email, p.public_key, p.counter
  FROM passkeys p JOIN users u ON u.id = p.user_id
  WHERE p.credential_id = wanted_credential_id
$$;

GRANT CREATE ON SCHEMA public TO plainleaf_door;
ALTER FUNCTION passkey_holder(bytea) OWNER TO plainleaf_door;
REVOKE ALL ON FUNCTION passkey_holder(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION passkey_holder(bytea) TO plainleaf_app;
REVOKE CREATE ON SCHEMA public FROM plainleaf_door;
