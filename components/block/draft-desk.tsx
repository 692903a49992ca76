'use client';

import { TextInput, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type Dispatch, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { CheckColumn, type Checked } from '@/components/block/check/check-column';
import { DraftFoot } from '@/components/block/draft-foot';
import { DraftNotices } from '@/components/block/draft-notices';
import { findDraftProblems } from '@/components/block/draft-problems';
import type { DraftAction, DraftState } from '@/components/block/draft-state';
import { DraftFields } from '@/components/block/form/draft-fields';
import { fieldId } from '@/components/block/form/draft-form';
import { ProblemSummary } from '@/components/block/problem-summary';
import { TextEditor } from '@/components/block/text/text-editor';
import { setBody, useTextEditor } from '@/components/block/text/use-text-editor';
import { useFoundPlaces } from '@/components/block/use-found-places';
import { useMarkedFindings } from '@/components/block/use-marked-findings';
import { ContentPlaces } from '@/components/content/content-places';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';
import type { Problem } from '@/lib/domain/problem';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';
import classes from './draft-desk.module.css';

type DraftDeskProps = {
  topic: WritingTopic;
  userName: string;
  state: DraftState;
  dispatch: Dispatch<DraftAction>;
  checked: Checked;
  /** A text is in force that this would change. */
  isChange: boolean;
  /** What stands under the title: which advice, who wrote. */
  about: ReactNode;
  onSave: () => void;
  onDiscard: () => Promise<void>;
  /** Answers with what is wrong; null when it went. */
  onSubmit: () => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
};

const useSubmission = (state: DraftState, checked: Checked, onSubmit: DraftDeskProps['onSubmit']) => {
  const [wanted, setWanted] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Pick<Problem, 'detail' | 'fields'> | null>(null);
  const { status, working } = state;
  const known = {
    draft: working.draft,
    checked: checked.check?.problems ?? [],
    refused: [...(status.kind === 'refused' ? status.fields : []), ...(failure?.fields ?? [])],
  };
  const problems = findDraftProblems({ ...known, wanted: wanted > 0 });
  const submit = async () => {
    setFailure(null);
    setWanted(wanted + 1);
    if (findDraftProblems({ ...known, refused: [], wanted: true }).length > 0) return;
    setBusy(true);
    setFailure(await onSubmit());
    setBusy(false);
  };
  return { problems, wanted, busy, failure, submit };
};

/** Where a text is written: its words and all that is stated about it, beside what it is on the sheet. */
export const DraftDesk = (props: DraftDeskProps) => {
  const { topic, userName, state, dispatch, checked, about, isChange, onSave } = props;
  const { draft, body } = state.working;
  const { editor, pasted } = useTextEditor({
    body,
    figures: topic.figures,
    onChange: (written) => dispatch({ type: 'write', body: written, markdown: writeBlockBody(written) }),
  });
  const { problems, wanted, busy, failure, submit } = useSubmission(state, checked, props.onSubmit);
  useMarkedFindings(editor, checked.check);
  useHotkeys([['mod+S', onSave]], [], true);
  const { shown } = state;
  const showWorking = useEffectEvent(() => editor && setBody(editor, body));
  useEffect(() => {
    // Only when another text is to be shown: what is typed is in the editor already.
    if (editor && shown > 0) showWorking();
  }, [editor, shown]);

  const errorOf = (field: keyof BlockDraft): string | null =>
    problems.find((problem) => problem.field === field)?.reason ?? null;
  const change = (part: Partial<BlockDraft>) => dispatch({ type: 'change', change: part });
  const { show, replace, go } = useFoundPlaces(editor, state.working, change);
  return (
    <main className={classes.desk} id="main">
      <div className={classes.columns}>
        <div className={classes.writing}>
          <ContentPlaces />
          <div>
            <Title order={1}>{draft.title.trim() || 'New text'}</Title>
            {about}
          </div>
          <DraftNotices state={state} dispatch={dispatch} userName={userName} words={topic.words} />
          {wanted > 0 && problems.length > 0 && <ProblemSummary key={wanted} problems={problems} onGo={go} />}
          <TextInput
            id={fieldId('title')}
            label="Title"
            description="It says something on its own, such as: Stretch your calf at bedtime"
            maxLength={60}
            value={draft.title}
            error={errorOf('title')}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <TextEditor
            editor={editor}
            figures={topic.figures}
            adviceKey={draft.adviceKey}
            isHelp={draft.section === helpSectionId}
            pasted={pasted}
            problems={problems.filter(({ field }) => field === 'markdown').map(({ reason }) => reason)}
          />
          <DraftFields draft={draft} topic={topic} errorOf={errorOf} onChange={change} />
        </div>
        <div className={classes.beside}>
          <CheckColumn
            {...checked}
            draft={draft}
            body={body}
            presets={topic.presets}
            onShow={show}
            onReplace={replace}
          />
        </div>
      </div>
      <DraftFoot
        state={state}
        isChange={isChange}
        busy={busy}
        failure={failure?.detail ?? null}
        onSave={onSave}
        onDiscard={props.onDiscard}
        onSubmit={() => void submit()}
      />
    </main>
  );
};
