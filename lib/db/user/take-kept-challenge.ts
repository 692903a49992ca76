import { outsideClinic } from '@/lib/db/outside-clinic';

/** Uses a challenge up, whatever comes of its answer; false when there is none like it, or it is over. */
export const takeKeptChallenge = async (sha256: Uint8Array): Promise<boolean> => {
  const taken = await outsideClinic(
    (client) => client.$queryRaw<{ in_time: boolean }[]>`
    DELETE FROM passkey_challenges WHERE challenge_sha256 = ${Buffer.from(sha256)}::bytea
    RETURNING expires_at > now() AS in_time`,
  );
  return taken[0]?.in_time ?? false;
};
