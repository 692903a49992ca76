import { Anchor, Text } from '@mantine/core';
import { Moment } from '@/components/shell/moment';

export type KeptLineProps = {
  /** When it was last worked on, in milliseconds. */
  at: number;
  /** The patient's record changed between that and now. */
  recordChanged: boolean;
  onStartAfresh: () => void;
};

/** That this desk stands as somebody left it, and not as a new one does. */
export const KeptLine = ({ at, recordChanged, onStartAfresh }: KeptLineProps) => (
  <Text size="sm" mt={4}>
    <b>
      Kept from <Moment at={new Date(at).toISOString()} as="brief" />, not issued.
    </b>{' '}
    {recordChanged &&
      'The patient’s record changed since: the profile is the record’s, your choices and note are kept. Check the sheet. '}
    <Anchor component="button" type="button" fz="inherit" onClick={onStartAfresh}>
      Start afresh
    </Anchor>
  </Text>
);
