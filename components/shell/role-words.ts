import type { Role } from '@/lib/domain/permission/permissions';

/** What each role is called on the screen. */
export const roleWords: Record<Role, string> = {
  clinician: 'Clinician',
  editor: 'Editor',
  admin: 'Administrator',
};
