import { Button, Text } from '@mantine/core';
import { clockTime } from '@/components/shell/written-date';
import classes from './idle-notice.module.css';

type IdleNoticeProps = {
  /** In milliseconds; null while the desk is in use. */ endsAt: number | null;
  onStay: () => void;
};

/** Says that the desk will be closed soon. It names the time and does not count down: nobody is hurried, or read to. */
export const IdleNotice = ({ endsAt, onStay }: IdleNoticeProps) => (
  <div role="status" className={classes.place}>
    {endsAt !== null && (
      <div className={classes.notice}>
        <Text>
          <b>You will be signed out at {clockTime(new Date(endsAt))}</b>, because nothing was done here for a while.
          What is on this page is kept for you.
        </Text>
        <Button size="sm" variant="default" onClick={onStay}>
          Stay signed in
        </Button>
      </div>
    )}
  </div>
);
