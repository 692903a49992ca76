import type { AccessCase } from '@/tests/trust/access/cases-of-app';
import { judge, leakIn } from '@/tests/trust/access/judge';
import type { Prepared } from '@/tests/trust/access/prepare-case';
import type { Answer } from '@/tests/trust/access/send';
import type { WayAround } from '@/tests/trust/access/ways-around';

/**
 * An answer with nothing in it, or a page's data for Next.js's own router: a redirect and a refusal come in such a one with
 * 200 as well. What they hold is looked through like everything else.
 */
const isNoDocument = ({ text, headers }: Answer): boolean =>
  text === '' || (headers['content-type'] ?? '').startsWith('text/x-component');

/** Did this way come further than the plain request would have? In words; null when not. */
export const findMore = (
  accessCase: AccessCase,
  { expected }: Prepared,
  way: WayAround,
  answer: Answer,
): string | null => {
  const { door, asker, kind } = accessCase;
  const where = `${way.name}: ${door.key} for ${asker}, ${kind}`;
  if (leakIn(answer.text)) return `${where}: gives away what only others may see`;
  if (answer.status >= 500) return `${where}: ${answer.status}`;
  if (answer.status >= 300 || isNoDocument(answer)) return null;
  return judge(accessCase, expected, answer) && `${where}: let in with ${answer.status}`;
};
