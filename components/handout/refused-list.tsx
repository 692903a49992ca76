'use client';

import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { CautionList } from '@/components/handout/caution-list';
import type { RefusedChoice } from '@/components/handout/find-refused';
import { ReasonForm } from '@/components/handout/reason-form';
import type { AdviceView } from '@/lib/domain/handout/preview';

type RefusedListProps = {
  refused: readonly RefusedChoice[];
  onAdd: (advice: AdviceView, reason: string) => void;
  onTakeOff: (choice: RefusedChoice) => void;
};

type RowProps = Omit<RefusedListProps, 'refused'> & { choice: RefusedChoice };

const RefusedRow = ({ choice, onAdd, onTakeOff }: RowProps) => {
  const [asking, setAsking] = useState(false);
  const { title, text, lacksReason } = choice;
  if (lacksReason && asking)
    return (
      <li>
        <Text size="sm">{text}</Text>
        <ReasonForm title={title} onGive={(reason) => onAdd(lacksReason, reason)} onCancel={() => setAsking(false)} />
      </li>
    );
  return (
    <li>
      <Text size="sm">{text}</Text>
      <Group gap={8} mt={4}>
        {lacksReason && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Add a reason: ${title}`}
            onClick={() => setAsking(true)}
          >
            Add a reason
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Take it off: ${title}`}
          onClick={() => onTakeOff(choice)}
        >
          Take it off
        </Button>
      </Group>
    </li>
  );
};

/** What stops the issue because it was put on by hand, and the way out of each. */
export const RefusedList = ({ refused, ...acts }: RefusedListProps) =>
  refused.length > 0 && (
    <CautionList id="refused-title" title="Can’t be given as chosen" words={null}>
      {refused.map((choice) => (
        <RefusedRow key={choice.adviceKey} choice={choice} {...acts} />
      ))}
    </CautionList>
  );
