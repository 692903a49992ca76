'use client';

import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { carriedProfile, carryProfile } from '@/app/_client/carried-profile';
import { useHandoutRecords } from '@/app/_client/use-handout-records';
import { givenSheet, type Issuer } from '@/app/(desk)/handouts/new/given-sheet';
import { useContentNews } from '@/app/(desk)/handouts/new/use-content-news';
import { useIssue } from '@/app/(desk)/handouts/new/use-issue';
import { usePreview } from '@/app/(desk)/handouts/new/use-preview';
import { useTopics } from '@/app/(desk)/handouts/new/use-topics';
import { useUnsavedDesk } from '@/app/(desk)/handouts/new/use-unsaved-desk';
import { useUsuals } from '@/app/(desk)/handouts/new/use-usuals';
import type { Section } from '@/components/handout/advice-lists';
import { ContentNewsBanner } from '@/components/handout/content-news';
import { Desk } from '@/components/handout/desk';
import { type DeskDraft, deskReducer, openDesk } from '@/components/handout/desk-state';
import { KeptLine } from '@/components/handout/kept-line';
import type { DangerSign } from '@/components/profile/fact-names';
import type { AfterIssueProps } from '@/components/record/after-issue';
import type { TeachBackPrompt, Topic as WholeTopic } from '@/lib/domain/content/topic-library';
import type { ComposeRequest, HandoutSubject } from '@/lib/domain/handout/compose-request';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { toProfile, withEntries } from '@/lib/domain/profile/profile-draft';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import { promptsForSheet } from '@/lib/domain/teach-back/prompts-for-sheet';
import type { Usual } from '@/lib/domain/usual/usual';

type Topic = Pick<WholeTopic, 'id' | 'title'>;

const none: Usual[] = [];

type DeskClientProps = {
  subject: HandoutSubject;
  /** Whether what is put together here is kept over a reload, until it is issued. */
  isKept: boolean;
  /** The topics that there are, and those that the sheet is about. */
  topics: Topic[];
  topicIds: string[];
  identity: ReactNode;
  draft: DeskDraft;
  firstPreview: HandoutPreview | null;
  vocabulary: Vocabulary;
  dangerSigns: DangerSign[];
  sections: Section[];
  prompts: TeachBackPrompt[];
  /** Who issues what is issued here. */
  issuer: Issuer;
  mayIssue: boolean;
  /** Null for someone who may keep no usual sets. */
  usual: { known: Usual[]; mayShare: boolean } | null;
};

const withCarriedProfile = (draft: DeskDraft, vocabulary: Vocabulary): DeskDraft => ({
  ...draft,
  profile: withEntries(draft.profile, carriedProfile(), vocabulary),
});

const toRequest = (
  subject: HandoutSubject,
  topics: string[],
  { profile, choices }: DeskDraft,
): ComposeRequest | null => {
  const known = toProfile(profile);
  return known ? { topics, subject, profile: known, choices } : null;
};

export const DeskClient = (props: DeskClientProps) => {
  const {
    subject: first,
    isKept,
    topics,
    topicIds,
    identity,
    draft,
    firstPreview,
    prompts,
    issuer,
    usual,
    ...rest
  } = props;
  // The record as it was when the desk was opened: a later version would vouch for a profile that was taken from this one.
  const [subject] = useState(first);
  const [state, dispatch] = useReducer(deskReducer, draft, (given) =>
    openDesk(subject.kind === 'profile' ? withCarriedProfile(given, rest.vocabulary) : given),
  );
  useEffect(() => carryProfile([]), []);
  const { chosen, choose } = useTopics(topicIds);
  const request = useMemo(() => toRequest(subject, topicIds, state.draft), [subject, topicIds, state.draft]);
  const { preview, status, problem, isSlow, refresh } = usePreview(request, firstPreview);
  const { issue, issueNow } = useIssue(request, refresh);
  const kept = useUnsavedDesk({ subject, isKept, fresh: draft, state, dispatch, isIssued: issue.status === 'issued' });
  const news = useContentNews(topicIds, status === 'current' ? (preview?.libraryRevision ?? null) : null, refresh);
  const usuals = useUsuals(usual?.known ?? none, usual?.mayShare ?? false, topicIds);
  const { sinceOf, actsOf } = useHandoutRecords(refresh);

  const afterIssue = (): AfterIssueProps | null => {
    if (issue.status !== 'issued' || !preview) return null;
    const { id } = issue.handout;
    const onSheet = preview.advice.filter((view) => view.onSheet).map((view) => view.adviceKey);
    return {
      ...actsOf(id),
      sheet: givenSheet(preview, state.draft.choices, issue.handout, issuer),
      since: sinceOf(id),
      prompts: promptsForSheet(prompts, onSheet),
    };
  };
  const after = afterIssue();
  return (
    <Desk
      {...rest}
      identity={
        <>
          {identity}
          {kept && <KeptLine {...kept} />}
        </>
      }
      topics={topics.length > 1 ? { topics, chosen, onChoose: choose } : null}
      state={state}
      dispatch={dispatch}
      preview={preview}
      previewStatus={status}
      isSlow={isSlow}
      problem={problem}
      issue={issue}
      after={after}
      usual={usual && usuals}
      news={issue.status === 'issued' ? null : <ContentNewsBanner {...news} />}
      onRetry={refresh}
      onIssue={() => preview && void issueNow(preview, (after?.since.voided ?? null) !== null)}
    />
  );
};
