'use client';

import { useHotkeys, useMounted } from '@mantine/hooks';
import { type Dispatch, type ReactNode, useMemo } from 'react';
import { AdviceColumn } from '@/components/handout/advice-column';
import type { Section } from '@/components/handout/advice-lists';
import { DeskAdvice, type UsualActs } from '@/components/handout/desk-advice';
import { DeskFoot } from '@/components/handout/desk-foot';
import { type DeskAction, type DeskState, toAssessed } from '@/components/handout/desk-state';
import { GateBanner } from '@/components/handout/gate-banner';
import type { IssueState } from '@/components/handout/issue-bar';
import { issueReadiness, mayNotIssue, type PreviewStatus } from '@/components/handout/issue-readiness';
import { LanguageBanner } from '@/components/handout/language-banner';
import { SheetColumn } from '@/components/handout/sheet-column';
import { TopicPicker, type TopicPickerProps } from '@/components/handout/topic-picker';
import { WhoColumn } from '@/components/handout/who-column';
import { type DangerSign, nameFacts } from '@/components/profile/fact-names';
import type { AfterIssueProps } from '@/components/record/after-issue';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './desk.module.css';

type DeskProps = {
  identity: ReactNode;
  /** Null where there is one topic only. */
  topics: TopicPickerProps | null;
  vocabulary: Vocabulary;
  dangerSigns: readonly DangerSign[];
  sections: readonly Section[];
  state: DeskState;
  dispatch: Dispatch<DeskAction>;
  preview: HandoutPreview | null;
  previewStatus: PreviewStatus;
  isSlow: boolean;
  problem: { title: string; detail: string } | null;
  mayIssue: boolean;
  issue: IssueState;
  after: AfterIssueProps | null;
  usual: UsualActs | null;
  /** That the content changed while the sheet was put together. */
  news: ReactNode;
  onRetry: () => void;
  onIssue: () => void;
};

/** The desk: who, the sheet, and why each piece of advice is in or left out, on one screen. */
export const Desk = (props: DeskProps) => {
  const { state, dispatch, preview, vocabulary, dangerSigns, issue } = props;
  const { choices } = state.draft;
  const names = useMemo(() => nameFacts(vocabulary, dangerSigns), [vocabulary, dangerSigns]);
  // The server draws the whole desk; until the page answers to clicks, nothing can be issued from it.
  const isLive = useMounted();
  const status = isLive ? props.previewStatus : 'updating';
  const readiness = props.mayIssue ? issueReadiness(state.draft, preview, status) : mayNotIssue;
  const issueNow = () => {
    if (readiness.ready || issue.status === 'issued') props.onIssue();
  };
  useHotkeys([
    ['mod+Z', () => dispatch({ type: 'undo' })],
    ['mod+shift+Z', () => dispatch({ type: 'redo' })],
  ]);
  useHotkeys([['mod+Enter', issueNow]], []);
  return (
    <main className={classes.desk} id="main">
      <div className={classes.columns}>
        <div className={classes.left}>
          <WhoColumn
            identity={
              <>
                {props.identity}
                {props.topics && <TopicPicker {...props.topics} />}
              </>
            }
            draft={state.draft}
            vocabulary={vocabulary}
            names={names}
            questions={preview?.questions ?? []}
            dispatch={dispatch}
          />
        </div>
        <section
          className={classes.centre}
          aria-label="The sheet as it prints"
          aria-busy={props.previewStatus === 'updating'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to (WCAG 2.1.1).
          tabIndex={0}
        >
          <div className={classes.paper}>
            <SheetColumn
              preview={preview}
              isSlow={props.isSlow}
              problem={props.problem}
              onRetry={props.onRetry}
              banner={
                preview && (
                  <>
                    {props.news}
                    <GateBanner
                      gate={preview.gate}
                      finding={choices.assessed?.finding ?? ''}
                      onFinding={(finding) =>
                        dispatch({ type: 'set-choice', choice: { assessed: toAssessed(finding) } })
                      }
                    />
                    <LanguageBanner
                      languages={preview.languages}
                      choices={choices}
                      onChange={(choice) => dispatch({ type: 'set-choice', choice })}
                    />
                  </>
                )
              }
            />
          </div>
        </section>
        <div className={classes.right}>
          {preview ? (
            <DeskAdvice
              preview={preview}
              sections={props.sections}
              state={state}
              dispatch={dispatch}
              usual={props.usual}
              topics={props.topics?.chosen.length ?? 1}
            />
          ) : (
            props.isSlow && <AdviceColumn.Skeleton />
          )}
        </div>
      </div>
      <DeskFoot
        choices={choices}
        preview={preview}
        dispatch={dispatch}
        readiness={readiness}
        issue={issue}
        after={props.after}
        onIssue={issueNow}
      />
    </main>
  );
};
