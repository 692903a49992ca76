import type { Role } from '@/lib/domain/permission/permissions';

/** What an administrator does to somebody of the clinic. */
export type PersonAct =
  | { kind: 'change'; role: Role }
  | { kind: 'suspend' }
  | { kind: 'restore' }
  | { kind: 'end' }
  | { kind: 'make-link' }
  | { kind: 'remove-second-factor' };
