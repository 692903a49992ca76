'use client';

import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';

type ApproveClientProps = { topicId: string; revision: string; version: string; nextReview: string };

/** What is printed at the foot of each sheet once the topic is approved. */
export const ApproveClient = ({ topicId, revision, ...given }: ApproveClientProps) => {
  const router = useRouter();
  const [version, setVersion] = useState(given.version);
  const [nextReview, setNextReview] = useState(given.nextReview);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const approve = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = { revision, version, nextReview };
    const answer = await callApi(`/topics/${topicId}/approve`, { method: 'POST', body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) router.refresh();
  };
  return (
    <form onSubmit={(event) => void approve(event)}>
      <Group align="flex-end" mt="sm">
        <TextInput
          label="Version"
          value={version}
          maxLength={20}
          required
          w={140}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        <TextInput
          label="Next review"
          type="date"
          value={nextReview}
          required
          onChange={(event) => setNextReview(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          Approve for use
        </Button>
      </Group>
      {problem && (
        <Alert color="red" mt="sm" role="alert">
          {problem.detail} {problem.fields?.map(({ reason }) => reason).join(' ')}
        </Alert>
      )}
    </form>
  );
};
