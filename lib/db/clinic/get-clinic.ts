import type { ClinicTransaction } from '@/lib/db/in-clinic';

export type Clinic = {
  id: string;
  name: string;
  phone: string;
  emergencyNumber: string;
  address: string;
  demo: boolean;
};

/** The clinic that the transaction is bound to. */
export const getClinic = (tx: ClinicTransaction): Promise<Clinic> =>
  tx.clinic.findUniqueOrThrow({
    where: { id: tx.clinicId },
    select: { id: true, name: true, phone: true, emergencyNumber: true, address: true, demo: true },
  });
