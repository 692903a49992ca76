import { Button } from '@mantine/core';
import { IconCircleDashed } from '@tabler/icons-react';
import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import { TextLink } from '@/components/shell/links';
import type { Figure } from '@/lib/domain/content/figure';
import type { FigureEntry } from '@/lib/domain/content/figure-list';
import classes from './figure.module.css';

const UsedBy = ({ usedBy, topicId }: Pick<FigureEntry, 'usedBy'> & { topicId: string }) =>
  usedBy.length === 0 ? (
    <p className={classes.unused}>
      <IconCircleDashed size={14} aria-hidden />
      In no text
    </p>
  ) : (
    <ul aria-label="Texts that show it">
      {usedBy.map(({ name, title, inForce }) => (
        <li key={name}>
          <TextLink
            href={`/content/blocks/${encodeURIComponent(name)}?topic=${encodeURIComponent(topicId)}`}
            fz="inherit"
          >
            {title}
          </TextLink>
          {!inForce && ', not published yet'}
        </li>
      ))}
    </ul>
  );

type FigureCardProps = FigureEntry & {
  topicId: string;
  /** Null for whoever may not. */
  onRemove: ((figure: Figure) => void) | null;
};

/** A figure with its name and the texts that show it. */
export const FigureCard = ({ figure, usedBy, topicId, onRemove }: FigureCardProps) => (
  <li className={classes.entry} id={figure.id}>
    <div className={classes.paper}>
      <DrawnFigure figure={{ ...figure, figureId: figure.id }} />
    </div>
    <div className={classes.facts}>
      <p className={classes.id}>{figure.id}</p>
      {/* The drawing itself says it to whoever can't see. */}
      <p aria-hidden>{figure.alt}</p>
      <UsedBy usedBy={usedBy} topicId={topicId} />
      {onRemove && usedBy.length === 0 && figure.drawing.picture !== undefined && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.remove ?? ''}
          aria-label={`Remove “${figure.caption}”`}
          onClick={() => onRemove(figure)}
        >
          Remove
        </Button>
      )}
    </div>
  </li>
);
