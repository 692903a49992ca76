import { PartView } from '@/components/handout/sheet/part-view';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

/** The advice of a sheet as it prints, without what stands around it: for looking at one text. */
export const PartsAlone = ({ document }: { document: HandoutDocument }) => (
  <article lang={document.language} className={`${classes.sheet} ${classes.flow}`} data-size={document.printSize}>
    {document.parts
      .filter(({ kind }) => kind === 'section' || kind === 'get-help')
      .map((part, index) => (
        <PartView key={String(index)} part={part} blocks="all" heading cautionWord={document.words.caution} />
      ))}
  </article>
);
