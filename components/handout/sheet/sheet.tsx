import { NoticeLines } from '@/components/handout/sheet/notice-lines';
import { PartView } from '@/components/handout/sheet/part-view';
import { partsOnPage } from '@/components/handout/sheet/parts-on-page';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import classes from './sheet.module.css';

const TitleLines = ({ document }: { document: HandoutDocument }) => {
  const { title, subtitle, madeFor, beside, notices } = document;
  return (
    <header className={classes.title}>
      <h1>{title}</h1>
      {beside ? (
        <>
          <p lang={beside.language} className={classes.otherTitle}>
            {beside.title}
          </p>
          <div className={classes.titlePair}>
            <p>{subtitle}</p>
            <p lang={beside.language}>{beside.subtitle}</p>
            <p className={classes.madeFor}>{madeFor}</p>
            <p lang={beside.language} className={classes.madeFor}>
              {beside.madeFor}
            </p>
          </div>
        </>
      ) : (
        <>
          <p className={classes.subtitle}>{subtitle}</p>
          <p className={classes.madeFor}>{madeFor}</p>
        </>
      )}
      {notices && (
        <div className={classes.topNotices}>
          <NoticeLines notices={notices} />
        </div>
      )}
    </header>
  );
};

type PageProps = { document: HandoutDocument; page: SheetPage; number: number; count: number };

// The header and footer repeat on each page: a screen reader hears them once at most, as on paper they are not content.
const Page = ({ document, page, number, count }: PageProps) => (
  <div
    className={classes.page}
    data-paper={document.paper}
    data-size={document.printSize}
    data-layout={document.second?.layout}
  >
    <div className={classes.frame}>
      <div className={classes.runningHeader} aria-hidden="true" data-repeats="">
        <strong>{document.header.clinicName}</strong>
        <span>{document.header.patientLine}</span>
      </div>
      <div className={classes.body}>
        {number === 1 && <TitleLines document={document} />}
        {partsOnPage(document.parts, page).map((onPage, index) => (
          <PartView key={String(index)} {...onPage} cautionWord={document.words.caution} />
        ))}
      </div>
      <div className={classes.runningFooter} aria-hidden="true" data-repeats="">
        <span>{document.footer.line}</span>
        <span>{`${document.footer.pageWord} ${number} ${document.footer.ofWord} ${count}`}</span>
      </div>
    </div>
  </div>
);

type SheetProps = {
  document: HandoutDocument;
  /** Where the pages begin. Without them the sheet is one flowing article, as in the patient's web page. */
  pages?: readonly SheetPage[];
};

/** The handout as it prints: the same words in the same order as the PDF, on frames of the paper's own geometry. */
export const Sheet = ({ document, pages }: SheetProps) =>
  pages && pages.length > 0 ? (
    <article lang={document.language} className={classes.sheet}>
      {pages.map((page, index) => (
        <Page key={String(index)} document={document} page={page} number={index + 1} count={pages.length} />
      ))}
    </article>
  ) : (
    <article
      lang={document.language}
      className={`${classes.sheet} ${classes.flow}`}
      data-size={document.printSize}
      data-layout={document.second?.layout}
    >
      <TitleLines document={document} />
      {document.parts.map((part, index) => (
        <PartView key={String(index)} part={part} blocks="all" heading cautionWord={document.words.caution} />
      ))}
    </article>
  );
