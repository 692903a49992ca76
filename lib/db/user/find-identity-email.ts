import { outsideClinic } from '@/lib/db/outside-clinic';

/** The e-mail address, with us, of whom the identity provider means by this subject; null when nobody is bound to it. */
export const findIdentityEmail = async (issuer: string, subject: string): Promise<string | null> => {
  const [row] = await outsideClinic(
    (client) => client.$queryRaw<{ email: string }[]>`SELECT email FROM identity_holder(${issuer}, ${subject})`,
  );
  return row?.email ?? null;
};
