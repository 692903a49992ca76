import type { ReactNode } from 'react';
import classes from './sheet.module.css';

type PairProps = { language: string; first: ReactNode; second: ReactNode };

/** The same in both languages of a bilingual sheet: side by side or one under the other, as the sheet says. */
export const Pair = ({ language, first, second }: PairProps) => (
  <div className={classes.pair}>
    <div>{first}</div>
    <div lang={language} className={classes.second}>
      {second}
    </div>
  </div>
);
