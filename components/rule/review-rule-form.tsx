'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { WordsForm } from '@/components/content/words-form';
import type { RuleReviewView } from '@/lib/domain/rule/rule-views';

type ReviewRuleFormProps = {
  view: RuleReviewView;
  onApprove: () => Promise<string | null>;
  onReturn: (words: string) => Promise<string | null>;
};

const whyNot = ({ mayReview, isAuthor }: RuleReviewView): string | null => {
  if (!mayReview) return 'Your role does not review.';
  return isAuthor ? 'You wrote on this rule, so somebody else approves it. You may take it back to change it.' : null;
};

/** Approving puts the rule in force for every clinic, at once: asked for once more, by name. */
export const ReviewRuleForm = ({ view, onApprove, onReturn }: ReviewRuleFormProps) => {
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { version, mayReview, isAuthor } = view;
  const { ruleId, withdraws } = version;
  const approve = async () => {
    setBusy(true);
    setFailure(await onApprove());
    setBusy(false);
  };
  const doing = withdraws ? 'Withdraw the rule' : 'Publish the rule';
  if (asking === 'return')
    return (
      <WordsForm
        label="What is to be done"
        limit={1000}
        missing="Write what is to be done."
        action="Give it back"
        onGive={onReturn}
        onCancel={() => setAsking(null)}
      />
    );
  return (
    <section aria-label="Your review">
      {whyNot(view) && <Text mb="xs">{whyNot(view)}</Text>}
      {asking === 'approve' && (
        <Text mb="xs">
          {withdraws
            ? `${ruleId} goes out of force in every clinic at once.`
            : `${ruleId} holds for every sheet from now on, in every clinic.`}
        </Text>
      )}
      {failure && (
        <Alert
          mb="xs"
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertCircle aria-hidden />}
          title={failure}
        />
      )}
      <Group gap="xs">
        {mayReview && !isAuthor && asking === null && <Button onClick={() => setAsking('approve')}>Approve</Button>}
        {asking === 'approve' && (
          <>
            <Button autoFocus loading={busy} onClick={() => void approve()}>
              {doing}
            </Button>
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => setAsking(null)}>
              Cancel
            </Button>
          </>
        )}
        {mayReview && asking === null && (
          <Button variant="default" onClick={() => setAsking('return')}>
            {isAuthor ? 'Take it back' : 'Give it back'}
          </Button>
        )}
      </Group>
    </section>
  );
};
