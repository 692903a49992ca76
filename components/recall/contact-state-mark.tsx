import { IconCheck, IconCircleDashed, IconMail, IconMinus, IconPhoneOff } from '@tabler/icons-react';
import { type ContactState, contactStateWords } from '@/lib/domain/recall/recall';
import classes from './call-list.module.css';

const icons: Record<ContactState, typeof IconCheck> = {
  'to-contact': IconCircleDashed,
  'letter-printed': IconMail,
  'no-answer': IconPhoneOff,
  reached: IconCheck,
  'not-needed': IconMinus,
};

/** How far the contact is, in a word and a sign. */
export const ContactStateMark = ({ state }: { state: ContactState }) => {
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} aria-hidden />
      {contactStateWords[state]}
    </span>
  );
};
