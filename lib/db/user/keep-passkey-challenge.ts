import { outsideClinic } from '@/lib/db/outside-clinic';

type KeptChallenge = { sha256: Uint8Array; validForSeconds: number };

/** Keeps the hash of a challenge until it is answered or over; those that nobody answered go. */
export const keepPasskeyChallenge = async ({ sha256, validForSeconds }: KeptChallenge): Promise<void> => {
  await outsideClinic(
    (client) => client.$executeRaw`
    WITH over AS (DELETE FROM passkey_challenges WHERE expires_at < now())
    INSERT INTO passkey_challenges (challenge_sha256, expires_at)
    VALUES (${Buffer.from(sha256)}::bytea, now() + make_interval(secs => ${validForSeconds}::integer))`,
  );
};
