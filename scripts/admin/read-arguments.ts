import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type NewClinic, newClinicSchema } from '@/lib/domain/account/new-clinic';
import { type NewPerson, newPersonSchema } from '@/lib/domain/account/person';
import { StartProblem } from '@/scripts/shared/problem.mjs';

export type AdminCommand =
  | { kind: 'add'; clinic: NewClinic; admin: Omit<NewPerson, 'role'> }
  | { kind: 'link'; email: string; withoutSecondFactor: boolean };

const usage = `Usage:
  npm run -s admin -- add --clinic NAME --phone NUMBER --emergency-number NUMBER --address TEXT \\
                          --name NAME --email EMAIL [--job-title TITLE]
      makes a clinic and its first administrator; the first four are printed on its sheets
  npm run -s admin -- link --email EMAIL [--without-second-factor]
      makes a link to choose a password, where no administrator of a clinic can`;

const options = {
  clinic: { type: 'string' },
  phone: { type: 'string' },
  'emergency-number': { type: 'string' },
  address: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  'job-title': { type: 'string' },
  'without-second-factor': { type: 'boolean' },
} as const;

const addSchema = z.object({ clinic: newClinicSchema, admin: newPersonSchema.omit({ role: true }) });

const reasonsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${String(path.at(-1))}: ${message}`).join('\n');

/** What is asked for; throws a StartProblem that says how to ask. */
export const readArguments = (args: string[]): AdminCommand => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [kind, ...rest] = positionals;
  if (rest.length > 0) throw new StartProblem(usage);
  if (kind === 'link' && values.email !== undefined) {
    const { email, 'without-second-factor': withoutSecondFactor = false } = values;
    return { kind, email: email.trim().toLowerCase(), withoutSecondFactor };
  }
  const { clinic, phone, 'emergency-number': emergencyNumber, address, name, email } = values;
  const jobTitle = values['job-title'] ?? 'administrator';
  const wanted = { clinic: { name: clinic, phone, emergencyNumber, address }, admin: { name, email, jobTitle } };
  if (kind !== 'add' || [clinic, phone, emergencyNumber, address, name, email].includes(undefined))
    throw new StartProblem(usage);
  const read = addSchema.safeParse(wanted);
  if (!read.success) throw new StartProblem(reasonsOf(read.error));
  return { kind, ...read.data };
};
