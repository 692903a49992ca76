'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { type ReactNode, useReducer } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useAutosave } from '@/app/(editor)/content/drafts/[id]/use-autosave';
import { useDraftCheck } from '@/app/(editor)/content/drafts/[id]/use-draft-check';
import { useUnsaved } from '@/app/(editor)/content/drafts/[id]/use-unsaved';
import { choosePreset } from '@/components/block/check/choose-preset';
import { DraftDesk } from '@/components/block/draft-desk';
import { draftReducer, openDraft } from '@/components/block/draft-state';
import { removeUnsaved } from '@/components/block/unsaved-draft';
import { useHolder } from '@/components/shell/holder';
import { reviewAddress } from '@/components/text/text-address';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';

type DraftClientProps = { view: BlockDraftView; topic: WritingTopic; userName: string; about: ReactNode };

export const DraftClient = ({ view, topic, userName, about }: DraftClientProps) => {
  const router = useRouter();
  const holder = useHolder();
  const [state, dispatch] = useReducer(draftReducer, view, openDraft);
  const { save, hold } = useAutosave({ draftId: view.id, userName, state, dispatch });
  useUnsaved({ view, state, dispatch });
  const { draft } = state.working;
  const checked = useDraftCheck(
    { topicId: topic.id, blockName: view.blockName, draft },
    choosePreset(view.draft, topic.presets),
  );

  const submit = async () => {
    const edit = await save();
    if (edit === null) return { detail: 'Not given to review, because it could not be saved.' };
    const answer = await callApi(`/versions/${view.id}/submit`, { method: 'POST', body: { edit } });
    if (!answer.ok) return answer.problem;
    hold(true);
    notifications.show({ message: 'Given to review. Somebody else reads it before it is published.' });
    router.push(reviewAddress(topic.id, view.id));
    return null;
  };
  const discard = async () => {
    hold(true);
    const answer = await callApi(`/block-drafts/${view.id}`, { method: 'DELETE' });
    if (!answer.ok) {
      hold(false);
      notifications.show({ color: 'red', message: `Not discarded: ${answer.problem.detail}` });
      return;
    }
    removeUnsaved(sessionStorage, holder, view.id);
    notifications.show({ message: 'The draft is discarded.' });
    router.push(`/content?topic=${encodeURIComponent(topic.id)}`);
  };
  return (
    <DraftDesk
      topic={topic}
      userName={userName}
      state={state}
      dispatch={dispatch}
      checked={checked}
      isChange={view.publishedVersionId !== null}
      about={about}
      onSave={() => void save()}
      onDiscard={discard}
      onSubmit={submit}
    />
  );
};
