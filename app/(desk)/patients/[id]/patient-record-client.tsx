'use client';

import { useHandoutRecords } from '@/app/_client/use-handout-records';
import { useTimeline } from '@/app/_client/use-timeline';
import { useToldSearch } from '@/app/_client/use-told-search';
import { Timeline } from '@/components/record/timeline';
import { ToldSearch } from '@/components/record/told-search';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import type { Timeline as PatientTimeline } from '@/lib/domain/handout/timeline';

type PatientRecordClientProps = {
  patientId: string;
  first: Pick<PatientTimeline, 'entries' | 'contacts' | 'next'>;
  prompts: TeachBackPrompt[];
  newAddress: string;
};

export const PatientRecordClient = ({ patientId, first, prompts, newAddress }: PatientRecordClientProps) => {
  const { reload, ...timeline } = useTimeline(patientId, first);
  const { sinceOf, actsOf } = useHandoutRecords(reload);
  const told = useToldSearch(patientId);
  return (
    <ToldSearch {...told}>
      <Timeline
        {...timeline}
        prompts={prompts}
        newAddress={newAddress}
        sinceOf={(entry) => sinceOf(entry.handoutId, entry)}
        actsOf={actsOf}
      />
    </ToldSearch>
  );
};
