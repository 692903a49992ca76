import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Loosening } from '@/lib/domain/rule/compare-rules';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import { explainLoosening } from '@/lib/domain/rule/rule-words';
import classes from './rule-page.module.css';

type LoosensNoteProps = { loosens: readonly Loosening[]; names: RuleNames; because?: string | null };

/** Says that a change keeps people less safe, in which ways, and why its author thinks that it may. */
export const LoosensNote = ({ loosens, names, because = null }: LoosensNoteProps) =>
  loosens.length === 0 ? null : (
    <div className={classes.loosens}>
      <Text fw={600}>
        <IconAlertTriangleFilled size={16} aria-hidden /> Loosens:{' '}
        {loosens.map((loosening) => explainLoosening(loosening, names)).join('; ')}
      </Text>
      {because && <Text>Why: {because}</Text>}
    </div>
  );
