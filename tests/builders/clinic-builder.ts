import { insertClinic } from '@/lib/db/clinic/insert-clinic';

let made = 0;

/** A clinic in the database; answers its id. */
export const buildClinic = (wanted: Partial<{ name: string; demo: boolean }> = {}): Promise<string> => {
  made += 1;
  return insertClinic({
    name: `Clinic ${made}`,
    phone: '020 7946 0000',
    emergencyNumber: '999',
    address: '1 Test Street',
    ...wanted,
  });
};
