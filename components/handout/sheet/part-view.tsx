import { BlockView } from '@/components/handout/sheet/block-view';
import { DiaryTable } from '@/components/handout/sheet/diary-table';
import { NoticeLines } from '@/components/handout/sheet/notice-lines';
import { Pair } from '@/components/handout/sheet/pair';
import { PairedHeading } from '@/components/handout/sheet/paired-heading';
import { QrCode } from '@/components/handout/sheet/qr-code';
import { Items } from '@/components/handout/sheet/text-node';
import type { Beside, DocumentPart, HelpGroup } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

/** `blocks` picks the blocks of a section that stand on this page; `heading` is off where a section goes on from the page before. */
export type PartOnPage = { part: DocumentPart; blocks: 'all' | number[]; heading: boolean };

type PartViewProps = PartOnPage & { cautionWord: string };

const Signs = ({ lead, signs }: Pick<HelpGroup, 'lead' | 'signs'>) => (
  <>
    <h3>{lead}</h3>
    {signs.length > 0 && (
      <ul>
        <Items items={signs} />
      </ul>
    )}
  </>
);

const Group = ({ group }: { group: HelpGroup }) => {
  const { beside, inSource } = group;
  return (
    <div className={classes.helpGroup}>
      {beside ? (
        <Pair language={beside.language} first={<Signs {...group} />} second={<Signs {...beside} />} />
      ) : (
        <Signs {...group} />
      )}
      {inSource && (
        <div lang={inSource.language}>
          <NoticeLines notices={inSource.notices} />
          <ul>
            <Items items={inSource.signs} />
          </ul>
        </div>
      )}
    </div>
  );
};

const HelpBox = ({ part }: { part: Extract<DocumentPart, { kind: 'get-help' }> }) => (
  <section className={classes.help} data-part="get-help" id="get-help">
    <PairedHeading heading={part.heading} beside={part.beside} />
    {part.groups.map((group) => (
      <Group key={group.urgency} group={group} />
    ))}
  </section>
);

const NoteBox = ({ part }: { part: Extract<DocumentPart, { kind: 'note' }> }) => (
  <section className={classes.note} data-part="note">
    <PairedHeading heading={part.heading} beside={part.beside} />
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
    {heading && <PairedHeading heading={part.heading} beside={part.beside} />}
    <div className={classes.column}>
      {part.blocks
        .filter((_, index) => blocks === 'all' || blocks.includes(index))
        .map((block) => (
          <BlockView key={block.versionId} block={block} cautionWord={cautionWord} />
        ))}
    </div>
  </section>
);

type LinesProps = { lines: string[]; beside: Beside<{ lines: string[] }> | undefined };

const Paragraphs = ({ lines }: { lines: string[] }) => lines.map((line, index) => <p key={String(index)}>{line}</p>);

const Lines = ({ lines, beside }: LinesProps) =>
  beside ? (
    <Pair
      language={beside.language}
      first={<Paragraphs lines={lines} />}
      second={<Paragraphs lines={beside.lines} />}
    />
  ) : (
    <Paragraphs lines={lines} />
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
            <Lines lines={part.lines} beside={part.beside} />
          </div>
        </section>
      );
    case 'code':
      return (
        <section className={`${classes.section} ${classes.foot} ${classes.code}`} data-part="code">
          <QrCode address={part.address} />
          <div className={classes.column}>
            <Lines
              lines={[part.caption]}
              beside={part.beside && { language: part.beside.language, lines: [part.beside.caption] }}
            />
            <p className={classes.address}>{part.address}</p>
          </div>
        </section>
      );
  }
};
