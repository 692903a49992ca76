'use client';

import { Text, Textarea, Title } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { GateView } from '@/lib/domain/handout/preview';
import classes from './desk.module.css';

type GateBannerProps = {
  gate: GateView;
  finding: string;
  onFinding: (finding: string) => void;
};

/** Stop: a danger sign is present. The sheet holds help text only, and issuing needs the clinician's finding. */
export const GateBanner = ({ gate, finding, onFinding }: GateBannerProps) =>
  gate.status === 'none' ? null : (
    <section className={classes.gate} aria-labelledby="gate-title" role="alert">
      <Title order={2} fz="h3" id="gate-title">
        <IconHandStop size={18} aria-hidden /> Stop: assess first
      </Title>
      <ul>
        {gate.because.map((reason) => (
          <li key={reason}>
            <Text size="sm">{reason}</Text>
          </li>
        ))}
      </ul>
      <Text size="sm">The sheet says only when to get help. No self-care advice goes on it.</Text>
      <Textarea
        label="The patient was assessed. Finding:"
        description="Needed to issue the sheet. Kept in the record, not printed."
        autosize
        minRows={1}
        maxRows={4}
        maxLength={300}
        value={finding}
        onChange={(event) => onFinding(event.currentTarget.value)}
      />
    </section>
  );
