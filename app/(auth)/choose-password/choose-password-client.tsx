'use client';

import { Text } from '@mantine/core';
import { useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { useTokenOfFragment } from '@/app/(auth)/choose-password/use-token-of-fragment';
import { ChoosePasswordForm, type PasswordRefusal } from '@/components/people/choose-password-form';
import { LinkButton } from '@/components/shell/links';
import { clockTime } from '@/components/shell/written-date';

const refusalOf = (problem: ApiProblem): PasswordRefusal => {
  const reason = problem.fields?.find(({ field }) => field === 'password')?.reason;
  if (reason !== undefined) return { field: reason };
  if (problem.code !== 'too-many-attempts') return { page: problem.detail };
  const at = new Date(Date.now() + (problem.retryAfterSeconds ?? 60) * 1000);
  return { page: `Too many attempts. Try again at ${clockTime(at)}.` };
};

const NoLink = ({ wasThere }: { wasThere: boolean }) =>
  wasThere ? (
    <Text role="alert">
      This link is over: it was used, it is older than three days, or you were given a newer one. Ask your clinic’s
      administrator for another.
    </Text>
  ) : (
    <Text>
      Open the link that your clinic’s administrator gave you once more, all of it. This page forgets it when it is
      loaded again.
    </Text>
  );

export const ChoosePasswordClient = () => {
  const token = useTokenOfFragment();
  const [state, setState] = useState<'asking' | 'chosen' | 'over'>('asking');
  if (state === 'chosen')
    return (
      <>
        <Text mb="md" role="status">
          Your password is chosen. Sign in with it and your email. The link is over now.
        </Text>
        <LinkButton href="/sign-in" size="md" fullWidth>
          Go to sign in
        </LinkButton>
      </>
    );
  if (state === 'over' || token === null) return <NoLink wasThere={state === 'over'} />;
  const choose = async (password: string): Promise<PasswordRefusal | null> => {
    const answer = await callApi('/password-links/use', { method: 'POST', body: { token, password } });
    if (!answer.ok && answer.problem.code !== 'not-found') return refusalOf(answer.problem);
    setState(answer.ok ? 'chosen' : 'over');
    return null;
  };
  return <ChoosePasswordForm ready={token !== undefined} onChoose={choose} />;
};
