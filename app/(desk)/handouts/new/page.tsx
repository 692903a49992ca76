import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DeskClient } from '@/app/(desk)/handouts/new/desk-client';
import { languageFor } from '@/app/(desk)/handouts/new/language-for';
import { type DeskSearch, loadSubject, wantedTopics } from '@/app/(desk)/handouts/new/load-subject';
import { SubjectLine } from '@/components/handout/subject-line';
import { currentActor } from '@/lib/auth/current-actor';
import { topicsSchema } from '@/lib/domain/content/topic-revisions';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { may } from '@/lib/domain/permission/permissions';
import { toProfile } from '@/lib/domain/profile/profile-draft';
import { getSelf } from '@/lib/usecases/access/get-self';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { findDeskLibrary } from '@/lib/usecases/topic/get-desk-library';
import { listUsuals } from '@/lib/usecases/usual/list-usuals';

export const metadata: Metadata = { title: 'New handout' };

const NewHandoutPage = async ({ searchParams }: { searchParams: Promise<DeskSearch> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const search = await searchParams;
  const topicsAsked = topicsSchema.optional().safeParse(wantedTopics(search));
  if (!topicsAsked.success) notFound();
  const presetId = typeof search.preset === 'string' ? search.preset : undefined;
  const library = await findDeskLibrary({ actor, topics: topicsAsked.data, presetId });
  const loaded = library && (await loadSubject(actor, library.presets, search));
  if (!library || !loaded) notFound();
  const topics = library.topicIds;
  const { subject, line, profile, printSize, paper, reads } = loaded;
  const { language, words } = languageFor(reads, library.languages);
  const choices = choicesSchema.parse({ printSize, paper, language });
  const known = toProfile(profile);
  const [preview, usuals, issuer] = await Promise.all([
    known ? previewHandout({ actor, request: { topics, subject, profile: known, choices }, now: new Date() }) : null,
    may(actor.role, 'usual.keep') ? listUsuals({ actor, topics }) : null,
    getSelf({ actor }),
  ]);
  return (
    <DeskClient
      // Another patient is another desk: nothing of the one before may stand on it.
      key={JSON.stringify(line)}
      subject={subject}
      isKept={line.kind !== 'made-up'}
      topics={library.topics}
      topicIds={topics}
      identity={<SubjectLine {...line} language={words} />}
      draft={{ profile, choices, unsure: [] }}
      firstPreview={preview?.ok ? preview.value : null}
      vocabulary={library.vocabulary}
      dangerSigns={library.dangerSigns}
      sections={library.sections}
      prompts={library.prompts}
      issuer={issuer}
      mayIssue={may(actor.role, 'handout.issue')}
      usual={usuals?.ok ? { known: usuals.value, mayShare: may(actor.role, 'usual.share') } : null}
    />
  );
};

export default NewHandoutPage;
