import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Sheet } from '@/components/handout/sheet/sheet';
import { readTwin } from '@/lib/usecases/handout/read-twin';
import classes from './twin.module.css';
import { VoidNotice } from './void-notice';

export const metadata: Metadata = { title: 'Your handout' };

const TwinPage = async ({ params }: { params: Promise<{ code: string }> }) => {
  const twin = await readTwin((await params).code);
  if (!twin) notFound();
  const { document } = twin;
  const help = document.parts.find((part) => part.kind === 'get-help');
  const closing = document.parts.find((part) => part.kind === 'closing');
  // The first closing line says what is known; a draft's notice follows it, and a reader should see it first.
  const notices = closing?.lines.slice(1) ?? [];
  return (
    <main className={classes.twin} id="main" lang={document.language}>
      {twin.voidedAt !== null && <VoidNotice voidedAt={twin.voidedAt} document={document} />}
      {help && (
        <a href="#get-help" className={classes.help}>
          {help.heading}
        </a>
      )}
      {notices.map((notice) => (
        <p key={notice} className={classes.draft}>
          {notice}
        </p>
      ))}
      <Sheet document={document} />
      <p className={classes.foot}>{document.footer.line}</p>
    </main>
  );
};

export default TwinPage;
