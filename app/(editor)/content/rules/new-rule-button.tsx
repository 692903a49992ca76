'use client';

import { Button, Text } from '@mantine/core';
import { useStartRule } from '@/app/(editor)/content/rules/use-start-rule';

/** A rule that is not there yet gets its number at once. */
export const NewRuleButton = ({ topicId }: { topicId: string }) => {
  const { start, busy, failure } = useStartRule(topicId);
  return (
    <>
      {failure && (
        <Text role="alert" size="sm" c="red">
          {failure}
        </Text>
      )}
      <Button loading={busy} onClick={() => void start({ kind: 'new' })}>
        Add a rule
      </Button>
    </>
  );
};
