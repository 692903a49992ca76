'use client';

import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { CautionList } from '@/components/handout/caution-list';
import { ReasonForm } from '@/components/handout/reason-form';
import type { AdviceView, FallenOut, UsualView } from '@/lib/domain/handout/preview';

type FellOutListProps = {
  usual: UsualView | null;
  advice: readonly AdviceView[];
  onAdd: (advice: AdviceView, reason: string) => void;
};

type RowProps = {
  fallen: FallenOut;
  /** The advice, where a reason is all that is missing. */
  addable: AdviceView | null;
  onAdd: FellOutListProps['onAdd'];
};

const FellOutRow = ({ fallen, addable, onAdd }: RowProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <Text size="sm" fw={500}>
        {fallen.title}
      </Text>
      <Text size="xs" c="dimmed">
        {fallen.why}
      </Text>
      {addable && !asking && (
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          aria-label={`Add with a reason: ${fallen.title}`}
          onClick={() => setAsking(true)}
        >
          Add with a reason
        </Button>
      )}
      {addable && asking && (
        <ReasonForm
          title={fallen.title}
          onGive={(reason) => onAdd(addable, reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
};

/** What of the usual set is not for this person, and why: shown right away, because a wish was not met. */
export const FellOutList = ({ usual, advice, onAdd }: FellOutListProps) => {
  if (!usual || usual.fellOut.length === 0) return null;
  const addableOf = (adviceKey: string) =>
    advice.find((view) => view.adviceKey === adviceKey && view.addable && view.needsReason) ?? null;
  return (
    <CautionList id="fell-out-title" title="Not for this person" words={`From ${usual.name}, and left out here`}>
      {usual.fellOut.map((fallen) => (
        <FellOutRow key={fallen.adviceKey} fallen={fallen} addable={addableOf(fallen.adviceKey)} onAdd={onAdd} />
      ))}
    </CautionList>
  );
};
