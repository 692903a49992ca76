import { Text } from '@mantine/core';
import { Moment } from '@/components/shell/moment';

/** How far the saving of a draft is. `stopped`: what is here can't be saved until the page is loaded again. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'refused'; detail: string; stopped: boolean };

/** "Draft saved 14:02", or why not. */
export const SaveLine = ({ state }: { state: SaveState }) => {
  switch (state.kind) {
    case 'saved':
      return (
        <Text size="sm" c="dimmed" role="status">
          Draft saved <Moment at={state.at} as="brief" />
        </Text>
      );
    case 'unsaved':
    case 'saving':
      return (
        <Text size="sm" c="dimmed" role="status">
          Saving
        </Text>
      );
    case 'refused':
      return (
        <Text size="sm" c="var(--desk-stop)" role="alert">
          {state.detail}
        </Text>
      );
  }
};
