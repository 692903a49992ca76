'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { DoneLine } from '@/components/people/done-line';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { NewPerson, Person, PersonChange } from '@/lib/domain/account/person';
import type { Result } from '@/lib/domain/result';

type Move = 'suspend' | 'end' | 'restore';

const moves: Record<Move, { path: string; done: (name: string) => string; undo: Move | null }> = {
  suspend: { path: 'suspend', done: (name) => `${name} is suspended and signed out.`, undo: 'restore' },
  end: { path: 'leave', done: (name) => `${name} is written down as having left.`, undo: 'restore' },
  restore: { path: 'restore', done: (name) => `${name} is let in again.`, undo: null },
};

/** Long enough to read it and change one's mind. */
const undoMs = 10_000;

/** Stands for whoever is just being added. */
const nobodyYet = 'new';

/** What an administrator does to the people of the clinic; the page follows each. */
export const usePeopleActs = () => {
  const router = useRouter();
  const [busyId, setBusyId] = useState<string | null>(null);

  const call = async <Answer,>(person: Person, method: 'POST' | 'PATCH' | 'DELETE', rest: string, body?: unknown) => {
    setBusyId(person.userId);
    const answer: Result<Answer, ApiProblem> = await callApi(`/users/${person.userId}${rest}`, {
      method,
      ...(body !== undefined && { body }),
    });
    setBusyId(null);
    // What another administrator did meanwhile shows too.
    if (answer.ok || answer.problem.code === 'changed-meanwhile') router.refresh();
    return answer;
  };

  const tell = (problem: ApiProblem) => notifications.show({ color: 'red', message: `Not done: ${problem.detail}` });

  const move = async (person: Person, to: Move): Promise<void> => {
    const { path, done, undo } = moves[to];
    const answer = await call(person, 'POST', `/${path}`);
    if (!answer.ok) return void tell(answer.problem);
    const id = `${to} ${person.userId}`;
    const takeBack = (back: Move) => {
      notifications.hide(id);
      void move(person, back);
    };
    const message = <DoneLine words={done(person.name)} onUndo={undo && (() => takeBack(undo))} />;
    notifications.show({ id, autoClose: undoMs, message });
  };

  const linkOf = (answer: Result<PasswordLink, ApiProblem>): PasswordLink | null => {
    if (!answer.ok) tell(answer.problem);
    return answer.ok ? answer.value : null;
  };
  const makeLink = async (person: Person) => linkOf(await call(person, 'POST', '/password-link'));
  const removeSecondFactor = async (person: Person) => linkOf(await call(person, 'DELETE', '/second-factor'));

  const add = async (person: NewPerson): Promise<Result<{ link: PasswordLink }, ApiProblem>> => {
    setBusyId(nobodyYet);
    const answer = await callApi<{ link: PasswordLink }>('/users', { method: 'POST', body: person });
    setBusyId(null);
    if (answer.ok) router.refresh();
    return answer;
  };

  const change = async (person: Person, given: PersonChange): Promise<ApiProblem | null> => {
    const answer = await call(person, 'PATCH', '', given);
    return answer.ok ? null : answer.problem;
  };

  return { busyId, move, makeLink, add, change, removeSecondFactor };
};
