import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DeskClient } from '@/app/(desk)/handouts/new/desk-client';
import { type DeskSearch, loadSubject } from '@/app/(desk)/handouts/new/load-subject';
import { SubjectLine } from '@/components/handout/subject-line';
import { currentActor } from '@/lib/auth/current-actor';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { may } from '@/lib/domain/permission/permissions';
import { toProfile } from '@/lib/domain/profile/profile-draft';
import { getSelf } from '@/lib/usecases/access/get-self';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { getDeskLibrary } from '@/lib/usecases/topic/get-desk-library';
import { listUsuals } from '@/lib/usecases/usual/list-usuals';

export const metadata: Metadata = { title: 'New handout' };

const NewHandoutPage = async ({ searchParams }: { searchParams: Promise<DeskSearch> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const library = await getDeskLibrary({ actor });
  const loaded = await loadSubject(actor, library.presets, await searchParams);
  if (!loaded) notFound();
  const { subject, line, profile, printSize, paper } = loaded;
  const choices = choicesSchema.parse({ printSize, paper });
  const known = toProfile(profile);
  const [preview, usuals, issuer] = await Promise.all([
    known ? previewHandout({ actor, request: { subject, profile: known, choices }, now: new Date() }) : null,
    may(actor.role, 'usual.keep') ? listUsuals({ actor }) : null,
    getSelf({ actor }),
  ]);
  return (
    <DeskClient
      subject={subject}
      identity={<SubjectLine {...line} />}
      draft={{ profile, choices, unsure: [] }}
      firstPreview={preview?.ok ? preview.value : null}
      vocabulary={library.vocabulary}
      dangerSigns={library.dangerSigns}
      sections={library.sections}
      prompts={library.topic.teachBack}
      issuer={issuer}
      usual={usuals?.ok ? { known: usuals.value, mayShare: may(actor.role, 'usual.share') } : null}
    />
  );
};

export default NewHandoutPage;
