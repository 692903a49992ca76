import { z } from 'zod';
import { type Role, roles } from '@/lib/domain/permission/permissions';
import { neededLine } from '@/lib/domain/written-words';

/** `closed`: the account itself is, in every clinic, which only whoever runs the installation can undo. */
export type PersonStanding = 'active' | 'suspended' | 'left' | 'closed';

/** Somebody of a clinic, as its administrators see them. Moments are ISO. */
export type Person = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** What sheets print: "made for you by your nurse". */
  jobTitle: string;
  standing: PersonStanding;
  /** When they were suspended or left. */
  standingSince: string | null;
  hasSecondFactor: boolean;
  /** How many open the account. */
  passkeys: number;
  /** The account opens another clinic as well. */
  worksElsewhere: boolean;
  lastSeenAt: string | null;
  /** Until when a link is good that was made for them and not used yet. */
  linkUntil: string | null;
};

/** One e-mail address is one account, whatever its case. RFC 5321, 4.5.3.1.3: 254 characters at most. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'must not be longer than 254 characters')
  .pipe(z.email('must be an e-mail address'));

const jobTitleSchema = neededLine(60);

export const newPersonSchema = z.strictObject({
  email: emailSchema,
  name: neededLine(120),
  role: z.enum(roles),
  jobTitle: jobTitleSchema,
});

export type NewPerson = z.infer<typeof newPersonSchema>;

/** `was` is what the person who changes it saw: a change on top of another one is not made unseen. */
export const personChangeSchema = z.strictObject({
  was: z.strictObject({ role: z.enum(roles), jobTitle: z.string().max(200) }),
  role: z.enum(roles),
  jobTitle: jobTitleSchema,
});

export type PersonChange = z.infer<typeof personChangeSchema>;
