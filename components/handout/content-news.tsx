import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import classes from './content-news.module.css';

export type ContentNewsProps = {
  /** What changed, most important first; null while nothing did. */
  changes: readonly string[] | null;
  /** The sheet on the desk has the changes already. */
  isShown: boolean;
  /** The reader knows; the new sheet is to be shown if it is not. */
  onTold: () => void;
};

const mostShown = 4;

const listed = (changes: readonly string[]): string => {
  const shown = changes.slice(0, mostShown).join('. ');
  const more = changes.length - mostShown;
  return `${shown}${more > 0 ? `. And ${more} more` : ''}.`;
};

/** That the content changed while this sheet was put together, and what of it. */
export const ContentNewsBanner = ({ changes, isShown, onTold }: ContentNewsProps) => (
  <div role="status" className={classes.region}>
    {changes !== null && (
      <div className={classes.news}>
        <Text size="sm">
          <b>{isShown ? 'The content changed, and this sheet with it.' : 'The content changed.'}</b>{' '}
          {changes.length > 0 && listed(changes)}
        </Text>
        <Button
          size="compact-md"
          variant="default"
          {...(!isShown && { leftSection: <IconRefresh size={15} aria-hidden /> })}
          onClick={onTold}
        >
          {isShown ? 'I have seen it' : 'Show the new sheet'}
        </Button>
      </div>
    )}
  </div>
);
