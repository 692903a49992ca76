import type { Permission } from '@/lib/domain/permission/permissions';

export type PagePolicy = {
  /** Who may look. `public` is anyone, `signed-in` whoever has an account: each sees there what their role shows. */
  permission: Permission | 'public' | 'signed-in';
  /** What stands in its place for a role that may not: words that say so, or the page for what is not there. */
  otherwise: 'message' | 'not-found';
};

const open: PagePolicy = { permission: 'public', otherwise: 'not-found' };
const forContent: PagePolicy = { permission: 'content.read', otherwise: 'message' };

/**
 * Who may look at each page, by its path. A page asks for the same again where it loads its data: this says what it
 * must come to, and the access matrix makes every case from it. A page that is not here fails a test.
 */
export const pagePolicies = {
  '/': { permission: 'signed-in', otherwise: 'not-found' },
  '/account': { permission: 'signed-in', otherwise: 'not-found' },
  '/audit': { permission: 'audit.read', otherwise: 'message' },
  '/choose-password': open,
  '/content': forContent,
  '/content/blocks/[name]': forContent,
  '/content/claims': forContent,
  '/content/drafts/[id]': forContent,
  '/content/drafts/new': forContent,
  '/content/figures': forContent,
  '/content/figures/new': forContent,
  '/content/imports': forContent,
  '/content/imports/[id]': forContent,
  '/content/matrix': forContent,
  '/content/owners': forContent,
  '/content/ratings': forContent,
  '/content/ratings/[instrument]': forContent,
  '/content/reviews': forContent,
  '/content/reviews/[id]': forContent,
  '/content/rules': forContent,
  '/content/rules/[id]': forContent,
  '/content/rules/drafts/[id]': forContent,
  '/content/rules/reviews/[id]': forContent,
  '/content/translations': forContent,
  '/content/translations/[language]/[name]': forContent,
  '/content/translations/[language]/phrases': forContent,
  '/h/[code]': open,
  '/handouts/[id]': { permission: 'handout.read', otherwise: 'not-found' },
  '/handouts/new': { permission: 'handout.compose', otherwise: 'not-found' },
  '/patients': { permission: 'patient.read', otherwise: 'message' },
  '/patients/[id]': { permission: 'patient.read', otherwise: 'not-found' },
  '/patients/[id]/edit': { permission: 'patient.read', otherwise: 'not-found' },
  '/patients/new': { permission: 'patient.write', otherwise: 'message' },
  '/people': { permission: 'user.manage', otherwise: 'message' },
  '/recalls': { permission: 'recall.read', otherwise: 'message' },
  '/recalls/[id]': { permission: 'recall.read', otherwise: 'not-found' },
  '/recalls/new': { permission: 'recall.manage', otherwise: 'message' },
  '/reports': { permission: 'report.read', otherwise: 'message' },
  '/sign-in': open,
} as const satisfies Record<string, PagePolicy>;

export type PagePath = keyof typeof pagePolicies;
