import { randomUUID } from 'node:crypto';
import type { People, Person } from '@/scripts/load/make-people';

export type Ask = {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
};

/** The next request, each time it is called. */
export type Asks = () => Ask;

const inTurn = (made: readonly (() => Ask)[]): Asks => {
  let next = 0;
  return () => {
    const ask = made[next % made.length];
    if (!ask) throw new Error('There is nobody to ask for anything.');
    next += 1;
    return ask();
  };
};

const get = ({ cookie }: Person, path: string): Ask => ({ method: 'GET', path, headers: { cookie } });

/** The pages that a clinician sees all day. */
export const askForPages = ({ people }: People): Asks =>
  inTurn(
    ['/', '/handouts/new', 'the sheet', '/patients', '/recalls'].flatMap((path) =>
      people.map((person) => () => get(person, path === 'the sheet' ? `/handouts/${person.handoutId}` : path)),
    ),
  );

/** A sheet that was issued, printed again. */
export const askForPdfs = ({ people }: People): Asks =>
  inTurn(people.map((person) => () => get(person, `/api/v1/handouts/${person.handoutId}/pdf`)));

/** A new sheet each time: composed, printed and recorded, under a key of its own. */
export const askToIssue = ({ people, request }: People, address: string): Asks => {
  const body = JSON.stringify(request);
  const headers = { origin: address, 'content-type': 'application/json' };
  return inTurn(
    people.map(({ cookie }) => () => ({
      method: 'POST' as const,
      path: '/api/v1/handouts',
      body,
      headers: { ...headers, cookie, 'idempotency-key': randomUUID() },
    })),
  );
};
