import { IconAlertTriangleFilled, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import type { WhyRule } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

const marks: Record<WhyRule['severity'], { word: string; Icon: typeof IconHandStop }> = {
  block: { word: 'Stop', Icon: IconHandStop },
  warn: { word: 'Caution', Icon: IconAlertTriangleFilled },
  note: { word: 'Note', Icon: IconInfoCircle },
};

/** How grave a rule is, in a word, a sign and a colour. */
export const SeverityMark = ({ severity }: { severity: WhyRule['severity'] }) => {
  const { word, Icon } = marks[severity];
  return (
    <span className={classes.severity} data-severity={severity}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  );
};
