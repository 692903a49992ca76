import type { Dispatch } from 'react';
import type { DeskAction } from '@/components/handout/desk-state';
import { IssueBar, type IssueState } from '@/components/handout/issue-bar';
import type { IssueReadiness } from '@/components/handout/issue-readiness';
import { Meters } from '@/components/handout/meters';
import { NoteField } from '@/components/handout/note-field';
import { PrintSettings } from '@/components/handout/print-settings';
import { AfterIssue, type AfterIssueProps } from '@/components/record/after-issue';
import type { Choices } from '@/lib/domain/handout/choices';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import classes from './desk.module.css';

type DeskFootProps = {
  choices: Choices;
  preview: HandoutPreview | null;
  dispatch: Dispatch<DeskAction>;
  readiness: IssueReadiness;
  issue: IssueState;
  /** What can be recorded of the sheet that was just issued. */
  after: AfterIssueProps | null;
  onIssue: () => void;
};

/** How the sheet prints, its issue, and what comes after. */
export const DeskFoot = ({ choices, preview, dispatch, readiness, issue, after, onIssue }: DeskFootProps) => (
  <section className={classes.foot} aria-label="Print">
    {issue.status === 'issued' && after && <AfterIssue key={issue.handout.id} {...after} />}
    <div className={classes.settings}>
      {preview && <Meters meters={preview.meters} />}
      <PrintSettings
        choices={choices}
        languages={preview?.languages ?? null}
        onChange={(choice) => dispatch({ type: 'set-choice', choice })}
      />
      <NoteField
        note={choices.note}
        isTranslated={preview?.document.translatedFrom !== undefined}
        onChange={(note) => dispatch({ type: 'set-choice', choice: { note } })}
      />
    </div>
    <IssueBar
      readiness={readiness}
      issue={issue}
      voided={after?.since.voided ?? null}
      onVoid={after?.onVoid ?? null}
      onIssue={onIssue}
    />
  </section>
);
