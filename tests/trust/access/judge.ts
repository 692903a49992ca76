import type { AccessCase } from '@/tests/trust/access/cases-of-app';
import type { Expected } from '@/tests/trust/access/expected';
import type { RouteCase } from '@/tests/trust/access/route-case';
import type { Answer } from '@/tests/trust/access/send';
import { canary } from '@/tests/trust/access/world';

/** Names of patients, titles of drafts, people's e-mail addresses: in an answer that refuses, each is a leak. */
export const leakIn = (text: string): boolean => text.includes(canary) || text.includes('@test.example');

const refusals: Record<Exclude<Expected, 'let in'>, number> = { 'sign in': 401, refused: 403, 'not there': 404 };

/** As far as what it does: what somebody else did meanwhile, what is not ready, or a busy machine is no refusal. */
const isLetIn = ({ status }: Answer, { settlesWith }: RouteCase): boolean =>
  status < 300 || [409, 422, 503, settlesWith].includes(status);

const whereTo = ({ headers }: Answer): string => headers.location ?? '';

const isSentToSignIn = (answer: Answer): boolean =>
  answer.status >= 300 && answer.status < 400 && whereTo(answer).endsWith('/sign-in');

const saysWhoMay = /Your role does not|(is|are) for (editors and )?administrators/;

const isRightPage = (answer: Answer, expected: Expected, otherwise: 'message' | 'not-found'): boolean => {
  const { status, text } = answer;
  if (expected === 'let in') return (status < 400 && !isSentToSignIn(answer)) || status === 503;
  if (expected === 'sign in') return isSentToSignIn(answer);
  if (expected === 'not there' || otherwise === 'not-found') return status === 404;
  return status === 200 && saysWhoMay.test(text);
};

/** What is wrong with this answer; null when it is as the policy says. */
export const judge = ({ door, asker, kind }: AccessCase, expected: Expected, answer: Answer): string | null => {
  const right =
    door.otherwise === null
      ? expected === 'let in'
        ? isLetIn(answer, door.how)
        : answer.status === refusals[expected]
      : isRightPage(answer, expected, door.otherwise);
  const leaks = expected !== 'let in' && leakIn(answer.text);
  if (right && !leaks) return null;
  const what = leaks ? 'with what only others may see' : `as ${answer.status} ${whereTo(answer)}`;
  return `${door.key} for ${asker}, ${kind}: should be ${expected}, came ${what}`;
};
