import { Text } from '@mantine/core';
import Link from 'next/link';
import type { PresetChoice } from '@/components/shell/command-palette';
import classes from './lists.module.css';

/** Ready profiles: a sheet in one click, for nobody by name. */
export const PresetList = ({ presets }: { presets: readonly PresetChoice[] }) => (
  <ul className={classes.presets}>
    {presets.map(({ id, label, description }) => (
      <li key={id}>
        <Link href={`/handouts/new?preset=${id}`}>
          <Text span fw={600} className={classes.presetLabel ?? ''}>
            {label}
          </Text>
          <Text span size="sm" c="dimmed">
            {description}
          </Text>
        </Link>
      </li>
    ))}
  </ul>
);
