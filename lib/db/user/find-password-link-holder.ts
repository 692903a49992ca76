import { outsideClinic } from '@/lib/db/outside-clinic';

export type PasswordLinkHolder = { linkId: string; clinicId: string; userId: string; email: string; userName: string };

type Row = { link_id: string; clinic_id: string; user_id: string; email: string; user_name: string };

/** Whose link to choose a password is this? Null when it is over: used, out of date, or its holder kept out. */
export const findPasswordLinkHolder = async (tokenSha256: Uint8Array): Promise<PasswordLinkHolder | null> => {
  const [row] = await outsideClinic(
    (client) => client.$queryRaw<Row[]>`SELECT * FROM password_link_holder(${Buffer.from(tokenSha256)}::bytea)`,
  );
  if (!row) return null;
  const { link_id, clinic_id, user_id, email, user_name } = row;
  return { linkId: link_id, clinicId: clinic_id, userId: user_id, email, userName: user_name };
};
