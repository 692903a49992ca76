import { Pair } from '@/components/handout/sheet/pair';
import { PairedHeading } from '@/components/handout/sheet/paired-heading';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

type Diary = Extract<DocumentPart, { kind: 'diary' }>;

type CellWordsProps = { text: string; other: string | undefined; language: string | undefined };

/** A cell's words, and the same in a second language below them. */
const CellWords = ({ text, other, language }: CellWordsProps) =>
  other === undefined ? (
    text
  ) : (
    <>
      <span className={classes.cellLine}>{text}</span>
      <span className={classes.cellLine} lang={language}>
        {other}
      </span>
    </>
  );

/** A table to write in by hand, a column a day. */
export const DiaryTable = ({ part }: { part: Diary }) => {
  const { beside } = part;
  const language = beside?.language;
  return (
    <section className={classes.section} data-part="diary">
      <PairedHeading heading={part.heading} beside={beside} />
      <div className={classes.column}>
        {beside ? (
          <Pair language={beside.language} first={<p>{part.intro}</p>} second={<p>{beside.intro}</p>} />
        ) : (
          <p>{part.intro}</p>
        )}
        <table className={classes.diary}>
          <thead>
            <tr>
              <th scope="col">
                <CellWords text={part.firstColumn} other={beside?.firstColumn} language={language} />
              </th>
              {part.columns.map((column, at) => (
                <th key={column} scope="col">
                  <CellWords text={column} other={beside?.columns[at]} language={language} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row, at) => (
              <tr key={row}>
                <th scope="row">
                  <CellWords text={row} other={beside?.rows[at]} language={language} />
                </th>
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
};
