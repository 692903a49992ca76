export const roles = ['clinician', 'editor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Everything that a person may be allowed to do, with the words that the screens show, and the roles that may. */
export const permissions = {
  'account.manage': { words: 'Change how one signs in, and see where', roles: ['clinician', 'editor', 'admin'] },
  'user.manage': { words: 'Add, change and suspend the people of the clinic', roles: ['admin'] },
  'patient.read': { words: 'See the clinic’s patients and their handouts', roles: ['clinician', 'admin'] },
  'patient.write': { words: 'Add and change patients', roles: ['clinician', 'admin'] },
  'handout.compose': { words: 'Put a handout together', roles: ['clinician', 'editor', 'admin'] },
  'handout.issue': { words: 'Issue and print a handout', roles: ['clinician', 'admin'] },
  'handout.read': { words: 'See and reprint issued handouts', roles: ['clinician', 'admin'] },
  'handout.void': { words: 'Void an issued handout', roles: ['clinician', 'admin'] },
  'teach-back.record': { words: 'Record how a teach-back went', roles: ['clinician', 'admin'] },
  'usual.keep': { words: 'Keep a usual set of one’s own', roles: ['clinician', 'admin'] },
  'usual.share': { words: 'Keep a usual set for the whole clinic', roles: ['admin'] },
  'content.read': { words: 'See the content, its drafts and its history', roles: ['editor', 'admin'] },
  'content.write': { words: 'Write and change drafts of texts, rules and translations', roles: ['editor', 'admin'] },
  'content.review': { words: 'Review what others wrote, and publish it', roles: ['editor', 'admin'] },
  'content.check': { words: 'Run the checks over the content and rate it', roles: ['editor', 'admin'] },
  'content.withdraw': { words: 'Take a text out of use', roles: ['editor', 'admin'] },
  'recall.read': { words: 'See recalls and how many they reach', roles: ['clinician', 'editor', 'admin'] },
  'recall.manage': { words: 'Open and close a recall', roles: ['editor', 'admin'] },
  'recall.contact': { words: 'See whom a recall reaches, and contact them', roles: ['clinician', 'admin'] },
  'recall.export': { words: 'Take a recall’s call list and letters out', roles: ['clinician', 'admin'] },
  'report.read': { words: 'See and take out reports, which name nobody', roles: ['editor', 'admin'] },
  'audit.read': { words: 'See and take out the audit record', roles: ['admin'] },
} as const satisfies Record<string, { words: string; roles: readonly Role[] }>;

export type Permission = keyof typeof permissions;

/** May someone in this role do this? */
export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission].roles as readonly Role[]).includes(role);
