import { may, type Permission, type Role } from '@/lib/domain/permission/permissions';

type Place = {
  href: string;
  label: string;
  /** What it is for, where it can be found by its name; null for where everyone starts. */
  says: string | null;
  /** Who it is shown to: whoever may do this. */
  permission: Permission;
};

const places: Place[] = [
  { href: '/', label: 'Desk', says: null, permission: 'handout.compose' },
  { href: '/patients', label: 'Patients', says: null, permission: 'patient.read' },
  { href: '/recalls', label: 'Recalls', says: 'Who was given advice that changed', permission: 'recall.read' },
  { href: '/content', label: 'Content', says: 'Texts, rules, reviews and translations', permission: 'content.read' },
  { href: '/reports', label: 'Reports', says: 'What was given, by month and role', permission: 'report.read' },
  { href: '/people', label: 'People', says: 'Who works here, and what each may do', permission: 'user.manage' },
  { href: '/audit', label: 'Audit', says: 'Who did what, and when', permission: 'audit.read' },
];

/** The places that someone in this role is shown. */
export const placesOf = (role: Role): Place[] => places.filter(({ permission }) => may(role, permission));

/** Is this address in that place? A handout is put together at the desk. */
export const isAt = (href: string, path: string): boolean =>
  href === '/' ? path === '/' || path.startsWith('/handouts') : path.startsWith(href);
