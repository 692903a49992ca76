import type { ClientBase } from 'pg';

type Query = (...given: unknown[]) => unknown;

const hasCallback = (given: readonly unknown[]): boolean => given.some((argument) => typeof argument === 'function');

/**
 * Prisma asks for the relations of a row side by side, on the one connection of their transaction. pg, which from version 9 on
 * takes one query at a time, gets them one after the other.
 */
export const queryInTurn = (connection: ClientBase): void => {
  const query: Query = connection.query.bind(connection);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: Query = (...given) => {
    // The pool's own way, on a connection that nobody else has.
    if (hasCallback(given)) return query(...given);
    const answer = last.then(() => query(...given));
    last = answer.catch(() => undefined);
    return answer;
  };
  Object.assign(connection, { query: inTurn });
};
