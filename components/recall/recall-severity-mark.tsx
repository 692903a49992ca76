import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { type RecallSeverity, recallSeverityWords } from '@/lib/domain/recall/recall';
import classes from './recall.module.css';

const icons: Record<RecallSeverity, typeof IconInfoCircle> = {
  information: IconInfoCircle,
  important: IconAlertTriangleFilled,
  urgent: IconAlertOctagonFilled,
};

/** How grave a recall is, in a word, a sign and a colour. */
export const RecallSeverityMark = ({ severity }: { severity: RecallSeverity }) => {
  const Icon = icons[severity];
  return (
    <span className={classes.severity} data-severity={severity}>
      <Icon size={15} aria-hidden />
      {recallSeverityWords[severity]}
    </span>
  );
};
