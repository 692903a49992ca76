import type { Role } from '@/lib/domain/permission/permissions';

/** What each role may do, in a line, for whoever chooses one. */
export const roleMeans: Record<Role, string> = {
  clinician: 'Patients and their handouts: puts sheets together, prints them, contacts people of a recall',
  editor: 'Texts, rules, translations and recalls. Sees no patients and prints nothing',
  admin: 'All of both, and the people of the clinic, the reports and the audit record',
};
