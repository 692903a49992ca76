import type { Notice } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

/** In which language something is, said in each reader's own. */
export const NoticeLines = ({ notices }: { notices: readonly Notice[] }) =>
  notices.map(({ language, text }) => (
    <p key={language} lang={language} className={classes.notice}>
      {text}
    </p>
  ));
