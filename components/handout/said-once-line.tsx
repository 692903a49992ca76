import { Text } from '@mantine/core';
import classes from './said-once-line.module.css';

type SaidOnceLineProps = { saidOnce: readonly { adviceKey: string; title: string }[]; topics: number };

/** Tells that what several topics advise stands on the sheet once. */
export const SaidOnceLine = ({ saidOnce, topics }: SaidOnceLineProps) =>
  saidOnce.length > 0 && (
    <Text size="xs" c="dimmed" className={classes.line ?? ''}>
      Said once for {topics === 2 ? 'both' : 'all'} topics: {saidOnce.map(({ title }) => title).join('; ')}
    </Text>
  );
