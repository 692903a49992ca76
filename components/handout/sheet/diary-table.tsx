import type { DocumentPart } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

/** A table to write in by hand, a column a day. */
export const DiaryTable = ({ part }: { part: Extract<DocumentPart, { kind: 'diary' }> }) => (
  <section className={classes.section} data-part="diary">
    <h2>{part.heading}</h2>
    <div className={classes.column}>
      <p>{part.intro}</p>
      <table className={classes.diary}>
        <thead>
          <tr>
            {[part.firstColumn, ...part.columns].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {part.columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
