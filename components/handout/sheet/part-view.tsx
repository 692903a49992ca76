import { BlockView } from '@/components/handout/sheet/block-view';
import { DiaryTable } from '@/components/handout/sheet/diary-table';
import { QrCode } from '@/components/handout/sheet/qr-code';
import { Items } from '@/components/handout/sheet/text-node';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

/** `blocks` picks the blocks of a section that stand on this page; `heading` is off where a section goes on from the page before. */
export type PartOnPage = { part: DocumentPart; blocks: 'all' | number[]; heading: boolean };

type PartViewProps = PartOnPage & { cautionWord: string };

const HelpBox = ({ part }: { part: Extract<DocumentPart, { kind: 'get-help' }> }) => (
  <section className={classes.help} data-part="get-help" id="get-help">
    <h2>{part.heading}</h2>
    {part.groups.map((group) => (
      <div key={group.urgency} className={classes.helpGroup}>
        <h3>{group.lead}</h3>
        <ul>
          <Items items={group.signs} />
        </ul>
      </div>
    ))}
  </section>
);

const NoteBox = ({ part }: { part: Extract<DocumentPart, { kind: 'note' }> }) => (
  <section className={classes.note} data-part="note">
    <h2>{part.heading}</h2>
    {part.paragraphs.map((text, index) => (
      <p key={String(index)}>{text}</p>
    ))}
  </section>
);

const SectionPart = ({
  part,
  blocks,
  heading,
  cautionWord,
}: PartViewProps & { part: Extract<DocumentPart, { kind: 'section' }> }) => (
  <section className={classes.section} data-part={part.sectionId} data-continued={!heading || undefined}>
    {heading && <h2>{part.heading}</h2>}
    <div className={classes.column}>
      {part.blocks
        .filter((_, index) => blocks === 'all' || blocks.includes(index))
        .map((block) => (
          <BlockView key={block.versionId} block={block} cautionWord={cautionWord} />
        ))}
    </div>
  </section>
);

/** One part of the sheet, drawn from the document and from nothing else. */
export const PartView = ({ part, blocks, heading, cautionWord }: PartViewProps) => {
  switch (part.kind) {
    case 'section':
      return <SectionPart part={part} blocks={blocks} heading={heading} cautionWord={cautionWord} />;
    case 'get-help':
      return <HelpBox part={part} />;
    case 'note':
      return <NoteBox part={part} />;
    case 'diary':
      return <DiaryTable part={part} />;
    case 'closing':
      return (
        <section className={`${classes.section} ${classes.foot}`} data-part="closing">
          <div className={classes.column}>
            {part.lines.map((line, index) => (
              <p key={String(index)}>{line}</p>
            ))}
          </div>
        </section>
      );
    case 'code':
      return (
        <section className={`${classes.section} ${classes.foot} ${classes.code}`} data-part="code">
          <QrCode address={part.address} />
          <div className={classes.column}>
            <p>{part.caption}</p>
            <p className={classes.address}>{part.address}</p>
          </div>
        </section>
      );
  }
};
