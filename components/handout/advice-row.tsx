'use client';

import { Collapse, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { OverdueMark } from '@/components/handout/overdue-mark';
import { SeverityMark } from '@/components/handout/severity-mark';
import { toldLine } from '@/components/handout/told-line';
import { WhyDetail } from '@/components/handout/why-detail';
import { whyLine } from '@/components/handout/why-line';
import type { AdviceView } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

type AdviceRowProps = { advice: AdviceView; actions: ReactNode; grip?: ReactNode; children?: ReactNode };

/** One piece of advice: its title, its why in one line, what can be done with it; opens to the whole why. */
export const AdviceRow = ({ advice, actions, grip, children }: AdviceRowProps) => {
  const [open, setOpen] = useState(false);
  const gravest = advice.rules[0]?.severity;
  const told = toldLine(advice);
  const showsMark = gravest !== undefined && (gravest !== 'block' || advice.outcome === 'blocked');
  return (
    <div className={classes.row}>
      <div className={classes.line}>
        {grip}
        <UnstyledButton className={classes.disclose} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
          <span>
            <Text span size="sm" fw={500} className={classes.title ?? ''}>
              {advice.title}
            </Text>
            <Text span size="xs" c="dimmed" className={classes.why ?? ''}>
              {showsMark && <SeverityMark severity={gravest} />} {whyLine(advice)}
              {told !== null && <span className={classes.told}>{told}</span>}
              {advice.overdueSince !== null && <OverdueMark since={advice.overdueSince} />}
            </Text>
          </span>
        </UnstyledButton>
        <div className={classes.actions}>{actions}</div>
      </div>
      <Collapse expanded={open}>
        <WhyDetail advice={advice} />
      </Collapse>
      {children}
    </div>
  );
};
