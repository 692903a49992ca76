'use client';

import { Textarea } from '@mantine/core';
import { LoosensNote } from '@/components/rule/loosens-note';
import type { Loosening } from '@/lib/domain/rule/compare-rules';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';

type LoosenedBecauseFieldProps = {
  loosens: readonly Loosening[];
  names: RuleNames;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** Stands there only while the rule would keep people less safe than the one in force. */
export const LoosenedBecauseField = ({ loosens, names, value, error, onChange }: LoosenedBecauseFieldProps) =>
  loosens.length === 0 ? null : (
    <div>
      <LoosensNote loosens={loosens} names={names} />
      <Textarea
        label="Why that is safe"
        description="The reviewer reads it, and it stays in the record."
        autosize
        minRows={2}
        maxLength={500}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
