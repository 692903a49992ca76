'use client';

import { Modal, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import { EmptyState } from '@/components/shell/empty-state';
import type { Figure } from '@/lib/domain/content/figure';
import classes from './text.module.css';

type FigureDialogProps = {
  opened: boolean;
  figures: readonly Figure[];
  /** Drawings of this advice come first. */
  adviceKey: string;
  onPick: (figureId: string) => void;
  onClose: () => void;
};

const holds = ({ id, caption, alt }: Figure, query: string): boolean =>
  `${id} ${caption} ${alt}`.toLowerCase().includes(query.trim().toLowerCase());

const ownFirst = (figures: readonly Figure[], adviceKey: string): Figure[] => {
  const isOwn = ({ adviceKeys }: Figure) => adviceKeys.includes(adviceKey);
  return [...figures.filter(isOwn), ...figures.filter((figure) => !isOwn(figure))];
};

/** The topic's drawings, to put one in the text. */
export const FigureDialog = ({ opened, figures, adviceKey, onPick, onClose }: FigureDialogProps) => {
  const [query, setQuery] = useState('');
  const found = ownFirst(figures, adviceKey).filter((figure) => holds(figure, query));
  return (
    <Modal opened={opened} onClose={onClose} title={<b>Put in a drawing</b>} size="lg" returnFocus={false}>
      {figures.length === 0 ? (
        <EmptyState
          title="This topic has no drawings"
          text="Drawings are added under Figures, each with its caption."
        />
      ) : (
        <>
          <TextInput
            data-autofocus
            label="Find a drawing"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <ul className={classes.figures} aria-label="Drawings">
            {found.map((figure) => (
              <li key={figure.id}>
                <UnstyledButton className={classes.figureChoice} onClick={() => onPick(figure.id)}>
                  <DrawnFigure figure={{ ...figure, figureId: figure.id }} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {found.length === 0 && <Text c="dimmed">No drawing has these words.</Text>}
        </>
      )}
    </Modal>
  );
};
