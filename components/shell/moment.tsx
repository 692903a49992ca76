'use client';

import { useMounted } from '@mantine/hooks';
import { clockTime, writtenDate, writtenMoment } from '@/components/shell/written-date';

type MomentProps = {
  at: string;
  /** Only the time for what happened today, and only the day for `day`. */
  as?: 'moment' | 'brief' | 'day';
};

const words = (at: string, as: NonNullable<MomentProps['as']>, isHere: boolean): string => {
  if (as === 'day') return writtenDate(at);
  const isToday = isHere && writtenDate(at) === writtenDate(new Date());
  return as === 'brief' && isToday ? clockTime(at) : writtenMoment(at);
};

/** A moment as it is where the reader is; the server, which may stand elsewhere, only draws it first. */
export const Moment = ({ at, as = 'moment' }: MomentProps) => {
  const isHere = useMounted();
  return (
    // A new element instead of a changed one: React keeps the server's text in one that it took over.
    <time key={String(isHere)} dateTime={at} suppressHydrationWarning>
      {words(at, as, isHere)}
    </time>
  );
};
