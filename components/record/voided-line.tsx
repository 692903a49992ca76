import { Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { Moment } from '@/components/shell/moment';
import { type HandoutVoid, voidReasonWords } from '@/lib/domain/handout/handout-void';
import classes from './record.module.css';

/** The one word that stands wherever a voided sheet is listed; `after` what it is said of, or before it. */
export const VoidedMark = ({ after = false }: { after?: boolean }) => (
  <span className={classes.voidedMark} data-after={after || undefined}>
    <IconBan size={14} aria-hidden /> Voided
  </span>
);

/** Why a sheet no longer counts, who said so, and when. */
export const VoidedLine = ({ voided }: { voided: HandoutVoid }) => (
  <Text size="sm" component="p" className={classes.voidedLine ?? ''}>
    <VoidedMark />
    {`: ${voidReasonWords[voided.reason].toLowerCase()}`}
    {`. ${voided.words === '' ? '' : `“${voided.words}” `}By ${voided.voidedBy.name}, ${voided.voidedBy.title}, `}
    <Moment at={voided.voidedAt} />.
  </Text>
);

/** Above everything else that is said of a voided sheet. */
export const VoidedBanner = ({ voided }: { voided: HandoutVoid }) => (
  <div className={classes.banner}>
    <Text fw={600} fz="lg" className={classes.stop ?? ''}>
      <IconBan size={18} aria-hidden /> Voided: {voidReasonWords[voided.reason].toLowerCase()}
    </Text>
    <Text>
      {voided.words !== '' && `“${voided.words}” `}By {voided.voidedBy.name}, {voided.voidedBy.title},{' '}
      <Moment at={voided.voidedAt} />. The sheet stays in the record. Its page on the phone says that it was withdrawn.
    </Text>
  </div>
);
