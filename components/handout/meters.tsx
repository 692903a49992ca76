import { Text } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import type { SheetMeters } from '@/lib/domain/handout/preview';
import classes from './desk.module.css';

type Reading = { label: string; words: string; fits: boolean };

const gradeWanted = 6;

/** "Fairly easy" on the INFLESZ scale. */
const infleszWanted = 65;

const readPages = ({ pages, pagesWanted }: SheetMeters): Reading => {
  const over = pages - pagesWanted;
  return {
    label: 'Pages',
    words: over > 0 ? `${pages}, ${over} over` : `${pages} of ${pagesWanted}`,
    fits: over <= 0,
  };
};

const easeWords = (fits: boolean): string => (fits ? 'plain' : 'hard to read');

export const readMeters = (meters: SheetMeters): Reading[] => {
  const { grade, inflesz } = meters;
  const readings = [readPages(meters)];
  if (grade !== null) {
    const fits = grade <= gradeWanted;
    readings.push({ label: 'Reading grade', words: `${grade.toFixed(1)}, ${easeWords(fits)}`, fits });
  }
  if (inflesz !== null) {
    const fits = inflesz >= infleszWanted;
    readings.push({ label: 'Spanish (INFLESZ)', words: `${inflesz.toFixed(0)}, ${easeWords(fits)}`, fits });
  }
  return readings;
};

/** How long the sheet is and how hard to read, in words, a sign and a colour. */
export const Meters = ({ meters }: { meters: SheetMeters }) => (
  <dl className={classes.meters}>
    {readMeters(meters).map(({ label, words, fits }) => (
      <div key={label} data-fits={fits}>
        <Text component="dt" size="xs" c="dimmed">
          {label}
        </Text>
        <Text component="dd" size="sm" fw={500}>
          {fits ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangleFilled size={14} aria-hidden />} {words}
        </Text>
      </div>
    ))}
  </dl>
);
