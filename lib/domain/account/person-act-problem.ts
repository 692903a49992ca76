import type { PersonActRefusal } from '@/lib/domain/account/refuse-person-act';
import type { Problem } from '@/lib/domain/problem';

const problems: Record<PersonActRefusal, Pick<Problem, 'code' | 'detail'>> = {
  'own-role': {
    code: 'not-allowed',
    detail: 'You can’t stop being an administrator by yourself. Another administrator can change your role.',
  },
  oneself: {
    code: 'not-allowed',
    detail: 'You can’t suspend or remove yourself. Another administrator can.',
  },
  'own-account': {
    code: 'not-allowed',
    detail: 'Your own password, second factor and passkeys are changed on your account page.',
  },
  'works-elsewhere': {
    code: 'not-allowed',
    detail:
      'This person also works in another clinic, and the account opens both. They change it themselves, or whoever runs Plainleaf does.',
  },
  'account-closed': {
    code: 'not-allowed',
    detail: 'This account is closed in every clinic. Whoever runs Plainleaf can open it again.',
  },
  'last-admin': {
    code: 'not-allowed',
    detail: 'This is the only active administrator. Make somebody else administrator first.',
  },
  'here-already': { code: 'changed-meanwhile', detail: 'This person is let in already. Load the page again.' },
  suspended: { code: 'changed-meanwhile', detail: 'This person is suspended. Let them in again first.' },
  left: { code: 'changed-meanwhile', detail: 'This person has left the clinic. Let them in again first.' },
  'no-second-factor': {
    code: 'changed-meanwhile',
    detail: 'This person has neither a second factor nor a passkey. Load the page again.',
  },
};

/** What to tell an administrator who may not do this to this person: what stops it, and who or what gets further. */
export const personActProblem = (refusal: PersonActRefusal): Problem => problems[refusal];
