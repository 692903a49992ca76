import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';

type NewClinic = { name: string; phone: string; emergencyNumber: string; address: string; demo?: boolean };

/** Makes a clinic, and in the same transaction whatever it starts with; answers the id. */
export const insertClinic = async (
  clinic: NewClinic,
  fill: (tx: ClinicTransaction) => Promise<void> = async () => undefined,
): Promise<string> => {
  const id = uuidv7();
  await inClinic(id, async (tx) => {
    await tx.clinic.create({ data: { ...clinic, id } });
    await fill(tx);
  });
  return id;
};
