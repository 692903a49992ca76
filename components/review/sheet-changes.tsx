import { Text } from '@mantine/core';
import classes from '@/components/review/review.module.css';
import type { Standing } from '@/lib/domain/content/compare-sheets';
import type { CheckedSheet } from '@/lib/domain/content/review-view';

const standingWords: Record<Standing, string> = {
  'stays-on': 'Stays on the sheet',
  'comes-on': 'Comes onto the sheet',
  'goes-off': 'Goes off the sheet',
  'stays-off': 'Stays off the sheet',
};

const pageWords = ({ before, after }: CheckedSheet['pages']): string => {
  if (after === null) return 'Can’t be laid out';
  const now = after === 1 ? '1 page' : `${after} pages`;
  return before === after || before === null ? now : `${before} to ${now}`;
};

const listed = (lead: string, titles: readonly string[]) =>
  titles.length > 0 && <div>{`${lead}: ${titles.join('; ')}`}</div>;

type SheetChangesProps = { sheets: readonly CheckedSheet[]; presets: number };

const Row = ({ sheet }: { sheet: CheckedSheet }) => (
  <tr>
    <th scope="row">{sheet.label}</th>
    <td>
      {standingWords[sheet.standing]}
      {sheet.standing !== 'stays-on' && <div className={classes.soft}>{sheet.why}</div>}
      {listed('Comes on with it', sheet.cameOn)}
      {listed('Goes off for it', sheet.wentOff)}
    </td>
    <td>{pageWords(sheet.pages)}</td>
  </tr>
);

/** Sheets on which only the words differ need no line each. */
const isPlain = ({ standing, cameOn, wentOff, pages }: CheckedSheet): boolean =>
  standing === 'stays-on' && cameOn.length + wentOff.length === 0 && pages.before === pages.after;

/** What a text would do to the sheets of ready profiles: on or off, what makes room, how many pages. */
export const SheetChanges = ({ sheets, presets }: SheetChangesProps) => {
  const moved = sheets.filter((sheet) => !isPlain(sheet));
  const plain = sheets.filter(isPlain);
  return (
    <>
      <Text size="sm">
        {sheets.length === 0
          ? `None of the ${presets} ready profiles’ sheets changes.`
          : `It is on or moves ${sheets.length} of the ${presets} ready profiles’ sheets.`}
      </Text>
      {moved.length > 0 && (
        <table className={classes.sheets}>
          <thead>
            <tr>
              <th scope="col">Profile</th>
              <th scope="col">What changes</th>
              <th scope="col">Pages</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((sheet) => (
              <Row key={sheet.presetId} sheet={sheet} />
            ))}
          </tbody>
        </table>
      )}
      {plain.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          On the same pages, nothing else moved: {plain.map(({ label }) => label).join(', ')}.
        </Text>
      )}
    </>
  );
};
