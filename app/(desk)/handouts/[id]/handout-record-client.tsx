'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { useHandoutRecords } from '@/app/_client/use-handout-records';
import { HandoutRecord } from '@/components/record/handout-record';

type HandoutRecordClientProps = Omit<ComponentProps<typeof HandoutRecord>, 'onTeachBack' | 'onVoid'>;

export const HandoutRecordClient = (props: HandoutRecordClientProps) => {
  const router = useRouter();
  const { sinceOf, actsOf } = useHandoutRecords(() => router.refresh());
  return <HandoutRecord {...props} since={sinceOf(props.handoutId, props.since)} {...actsOf(props.handoutId)} />;
};
