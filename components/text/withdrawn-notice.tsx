import { Text } from '@mantine/core';
import { TextLink } from '@/components/shell/links';
import classes from './text.module.css';

type WithdrawnNoticeProps = { versionId: string; reason: string | null };

/** That a text is out of use, and the way to those who were given it. */
export const WithdrawnNotice = ({ versionId, reason }: WithdrawnNoticeProps) => (
  <section className={classes.notice} aria-label="Withdrawn">
    <Text fw={600}>Withdrawn: no sheet is made with this text any more</Text>
    {reason !== null && <Text size="sm">Why: {reason}</Text>}
    <Text size="sm">
      Sheets that were given before still hold it.{' '}
      <TextLink href={`/recalls/new?kind=block-version&id=${versionId}`} fz="inherit" underline="always">
        Find who was given it, and open a recall
      </TextLink>
    </Text>
  </section>
);
