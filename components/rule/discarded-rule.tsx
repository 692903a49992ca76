'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { LinkButton } from '@/components/shell/links';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';

type DiscardedRuleProps = {
  /** Where to go on. */
  address: string;
  /** The withdrawal itself has to be asked for again. */
  isWithdrawal: boolean;
  onUndo: () => Promise<Result<string, Pick<Problem, 'detail'>>>;
  onRestored: (id: string) => void;
};

/** What stands where a draft stood that was thrown away. */
export const DiscardedRule = ({ address, isWithdrawal, onUndo, onRestored }: DiscardedRuleProps) => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const undo = async () => {
    setBusy(true);
    const restored = await onUndo();
    if (restored.ok) return onRestored(restored.value);
    setBusy(false);
    setFailure(restored.problem.detail);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text role="status">The draft was discarded. The rules in force are as they were.</Text>
      {failure && (
        <Text role="alert" c="red">
          {failure}
        </Text>
      )}
      <Group gap="xs">
        {!isWithdrawal && (
          <Button autoFocus variant="default" loading={busy} onClick={() => void undo()}>
            Undo
          </Button>
        )}
        <LinkButton href={address} variant="subtle">
          Go on
        </LinkButton>
      </Group>
    </Stack>
  );
};
