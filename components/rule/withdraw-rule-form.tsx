'use client';

import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';

type WithdrawRuleFormProps = {
  ruleId: string;
  /** Answers what went wrong; null when nothing did. */
  onAsk: (reason: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks for a rule to go. Somebody else agrees before it does. */
export const WithdrawRuleForm = ({ ruleId, onAsk, onCancel }: WithdrawRuleFormProps) => {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setFailure('Write why it is not needed any more.');
    setBusy(true);
    const problem = await onAsk(reason.trim());
    setBusy(false);
    setFailure(problem);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={`Withdraw ${ruleId}`}>
      <Textarea
        label="Why it is not needed any more"
        description="The reviewer reads it, and it stays in the record."
        autosize
        autoFocus
        minRows={2}
        maxLength={500}
        error={failure}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Text size="sm" mt={6}>
        The rule stays in force until somebody else has agreed.
      </Text>
      <Group mt="sm" gap="xs">
        <Button type="submit" loading={busy}>
          Give the withdrawal to review
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
