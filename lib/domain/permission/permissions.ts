export const roles = ['clinician', 'editor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Everything that a person may be allowed to do, with the words that the screens show, and the roles that may. */
export const permissions = {
  'patient.read': { words: 'See the clinic’s patients and their handouts', roles: ['clinician', 'admin'] },
  'patient.write': { words: 'Add and change patients', roles: ['clinician', 'admin'] },
  'handout.compose': { words: 'Put a handout together', roles: ['clinician', 'editor', 'admin'] },
  'handout.issue': { words: 'Issue and print a handout', roles: ['clinician', 'admin'] },
  'handout.read': { words: 'See and reprint issued handouts', roles: ['clinician', 'admin'] },
} as const satisfies Record<string, { words: string; roles: readonly Role[] }>;

export type Permission = keyof typeof permissions;

/** May someone in this role do this? */
export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission].roles as readonly Role[]).includes(role);
