'use client';

import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { Picture } from '@/lib/domain/content/picture';
import classes from './figure.module.css';

export type PictureState =
  | { kind: 'none' }
  | { kind: 'uploading'; name: string; percent: number }
  | { kind: 'wrong'; reason: string }
  | { kind: 'there'; name: string; picture: Picture };

type PictureFieldProps = { state: PictureState; onFile: (file: File) => void };

const statusWords = (state: PictureState): string => {
  switch (state.kind) {
    case 'none':
    case 'wrong':
      return '';
    case 'uploading':
      return state.percent < 100 ? `Uploading ${state.name}: ${state.percent} %` : `Checking ${state.name}`;
    case 'there':
      return `${state.name} is kept: ${state.picture.width} by ${state.picture.height} pixels.`;
  }
};

/** Where a picture is chosen or dropped, and what became of it. */
export const PictureField = ({ state, onFile }: PictureFieldProps) => {
  const [isOver, setIsOver] = useState(false);
  const forget = useRef<() => void>(null);
  const choose = (file: File | null) => {
    // A file that was saved better under the same name can be chosen again.
    forget.current?.();
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <fieldset
      className={classes.drop}
      aria-label="Picture"
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Group gap="sm" align="center">
        <FileButton accept="image/png,image/jpeg,image/webp" resetRef={forget} onChange={choose}>
          {(button) => (
            <Button
              {...button}
              variant={state.kind === 'there' ? 'default' : 'filled'}
              loading={state.kind === 'uploading'}
              aria-describedby="picture-kinds"
            >
              {state.kind === 'there' ? 'Choose another' : 'Choose a picture'}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          or drop it here
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mt="xs" id="picture-kinds">
        PNG, JPEG or WebP, at most 8 MB and fine enough for print. Only its pixels are kept: not where it was taken, nor
        by whom. Line drawings (SVG) come with a topic’s pack.
      </Text>
      <Text size="sm" mt={4} role="status">
        {statusWords(state)}
      </Text>
      {state.kind === 'wrong' && (
        <Text size="sm" mt={4} c="var(--desk-stop)" role="alert">
          <IconAlertCircle size={16} aria-hidden className={classes.inLine ?? ''} /> {state.reason}
        </Text>
      )}
    </fieldset>
  );
};
