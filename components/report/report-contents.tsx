import { reportNames, reportWords } from '@/lib/domain/report/report';
import classes from './report.module.css';

/** The way to each report on the page. */
export const ReportContents = () => (
  <nav aria-label="Reports on this page" className={classes.contents}>
    <ul>
      {reportNames.map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{reportWords[name].title}</a>
        </li>
      ))}
    </ul>
  </nav>
);
