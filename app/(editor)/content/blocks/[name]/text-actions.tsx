'use client';

import { Button, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { LinkButton } from '@/components/shell/links';
import { ReviewAgainControl } from '@/components/text/review-again-control';
import classes from '@/components/text/text.module.css';
import { reviewAddress, workAddress } from '@/components/text/text-address';
import { WithdrawControl } from '@/components/text/withdraw-control';
import type { OpenWork } from '@/lib/domain/content/text-line';

type TextActionsProps = {
  topicId: string;
  name: string;
  /** The version in force; null when none is. */
  inForceId: string | null;
  /** What somebody is working on of this text; null when nobody is. */
  work: OpenWork | null;
  suggestedReview: string;
};

/** What can be done with a text: change it, say that it still holds, take it out of use. */
export const TextActions = ({ topicId, name, inForceId, work, suggestedReview }: TextActionsProps) => {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const edit = async () => {
    setBusy(true);
    const body = { topicId, block: { kind: 'existing', name } };
    const answer = await callApi<{ id: string }>('/block-drafts', { method: 'POST', body });
    if (answer.ok) return router.push(`/content/drafts/${answer.value.id}?topic=${encodeURIComponent(topicId)}`);
    setBusy(false);
    setProblem(answer.problem.detail);
  };
  const withdraw = async (reason: string) => {
    if (inForceId === null) return 'It is not in force any more. Load the page again.';
    const answer = await callApi(`/block-versions/${inForceId}/withdraw`, { method: 'POST', body: { reason } });
    if (answer.ok) router.refresh();
    return answer.ok ? null : `Not withdrawn: ${answer.problem.detail}`;
  };
  const reviewAgain = async (reviewBy: string) => {
    const body = { topicId, name, reviewBy };
    const answer = await callApi<{ id: string }>('/texts/review-again', { method: 'POST', body });
    if (answer.ok) router.push(reviewAddress(topicId, answer.value.id));
    return answer.ok ? null : (answer.problem.fields?.[0]?.reason ?? answer.problem.detail);
  };
  return (
    <>
      {problem !== null && (
        <Text size="sm" role="alert" className={classes.stop ?? ''}>
          {problem}
        </Text>
      )}
      {work ? (
        <LinkButton href={workAddress(topicId, name, work)}>
          {work.state === 'draft' ? 'Go to the draft' : 'Go to the review'}
        </LinkButton>
      ) : (
        <Button loading={busy} onClick={() => void edit()}>
          Edit
        </Button>
      )}
      {inForceId !== null && (
        <>
          {!work && <ReviewAgainControl suggested={suggestedReview} onReviewAgain={reviewAgain} />}
          <WithdrawControl onWithdraw={withdraw} />
        </>
      )}
    </>
  );
};
