import { Text } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import classes from './desk.module.css';

type Reading = { label: string; words: string; fits: boolean };

const pagesWanted = 2;
const gradeWanted = 6;

export const readMeters = (meters: HandoutPreview['meters']): Reading[] => {
  const over = meters.pages - pagesWanted;
  return [
    {
      label: 'Pages',
      words: over > 0 ? `${meters.pages}, ${over} over` : `${meters.pages} of ${pagesWanted}`,
      fits: over <= 0,
    },
    {
      label: 'Reading grade',
      words: `${meters.grade.toFixed(1)}, ${meters.grade <= gradeWanted ? 'plain' : 'hard to read'}`,
      fits: meters.grade <= gradeWanted,
    },
  ];
};

/** How long the sheet is and how hard to read, in words, a sign and a colour. */
export const Meters = ({ meters }: { meters: HandoutPreview['meters'] }) => (
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
