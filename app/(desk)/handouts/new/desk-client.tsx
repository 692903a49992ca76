'use client';

import { type ReactNode, useEffect, useMemo, useReducer } from 'react';
import { carriedProfile, carryProfile } from '@/app/_client/carried-profile';
import { useIssue } from '@/app/(desk)/handouts/new/use-issue';
import { usePreview } from '@/app/(desk)/handouts/new/use-preview';
import type { Section } from '@/components/handout/advice-lists';
import { Desk } from '@/components/handout/desk';
import { type DeskDraft, deskReducer, openDesk } from '@/components/handout/desk-state';
import type { DangerSign } from '@/components/profile/fact-names';
import type { ComposeRequest, HandoutSubject } from '@/lib/domain/handout/compose-request';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { toProfile, withEntries } from '@/lib/domain/profile/profile-draft';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

type DeskClientProps = {
  subject: HandoutSubject;
  identity: ReactNode;
  draft: DeskDraft;
  firstPreview: HandoutPreview | null;
  vocabulary: Vocabulary;
  dangerSigns: DangerSign[];
  sections: Section[];
};

const withCarriedProfile = (draft: DeskDraft, vocabulary: Vocabulary): DeskDraft => ({
  ...draft,
  profile: withEntries(draft.profile, carriedProfile(), vocabulary),
});

const toRequest = (subject: HandoutSubject, { profile, choices }: DeskDraft): ComposeRequest | null => {
  const known = toProfile(profile);
  return known ? { subject, profile: known, choices } : null;
};

export const DeskClient = ({ subject, draft, firstPreview, ...rest }: DeskClientProps) => {
  const [state, dispatch] = useReducer(deskReducer, draft, (given) =>
    openDesk(subject.kind === 'profile' ? withCarriedProfile(given, rest.vocabulary) : given),
  );
  useEffect(() => carryProfile([]), []);
  const request = useMemo(() => toRequest(subject, state.draft), [subject, state.draft]);
  const { preview, status, problem, isSlow, refresh } = usePreview(request, firstPreview);
  const { issue, issueNow } = useIssue(request, refresh);
  return (
    <Desk
      {...rest}
      state={state}
      dispatch={dispatch}
      preview={preview}
      previewStatus={status}
      isSlow={isSlow}
      problem={problem}
      issue={issue}
      onRetry={refresh}
      onIssue={() => preview && void issueNow(preview)}
    />
  );
};
