import type { DeskDraft } from '@/components/handout/desk-state';
import { findContradicting } from '@/components/handout/find-contradicting';
import { findRefused } from '@/components/handout/find-refused';
import type { HandoutPreview } from '@/lib/domain/handout/preview';

export type PreviewStatus = 'current' | 'updating' | 'failed';

export type IssueReadiness = { ready: boolean; words: string; tone: 'plain' | 'caution' };

const say = (ready: boolean, words: string, tone: IssueReadiness['tone'] = 'plain'): IssueReadiness => ({
  ready,
  words,
  tone,
});

const unansweredWords = (count: number): string =>
  count === 1 ? '1 danger sign not asked about yet' : `${count} danger signs not asked about yet`;

const refusedWords = (count: number): string =>
  `${count === 1 ? '1 piece' : `${count} pieces`} of advice can’t be given as chosen`;

/** For a role that puts sheets together to see how texts come out on them, and issues none. */
export const mayNotIssue = say(false, 'Your role does not print. A clinician issues it');

/** May this sheet be issued now, and what does the desk say about it? */
export const issueReadiness = (
  draft: DeskDraft,
  preview: HandoutPreview | null,
  status: PreviewStatus,
): IssueReadiness => {
  if (draft.profile.ageBand === null) return say(false, 'An age is needed first');
  if (!preview) return say(false, 'Putting the sheet together');
  if (status === 'failed') return say(false, 'The sheet could not be updated', 'caution');
  const refused = findRefused(preview, draft.choices).length;
  if (refused > 0) return say(false, refusedWords(refused), 'caution');
  if (findContradicting(preview, draft.choices).length > 0)
    return say(false, 'The sheet contradicts itself', 'caution');
  const helpBox = preview.problems.find(
    ({ problem: { code } }) => code === 'help-box-removed' || code === 'help-lapsed',
  );
  if (helpBox) return say(false, helpBox.text, 'caution');
  const language = preview.problems.find(({ problem: { code } }) => code === 'language-not-ready');
  if (language && draft.choices.unready === 'refuse')
    return say(false, 'Not ready in the sheet’s language: see above the sheet', 'caution');
  if (preview.gate.status === 'assess-first' && (draft.choices.assessed?.finding ?? '').trim() === '')
    return say(false, 'Assess first: the finding is needed', 'caution');
  if (status === 'updating') return say(false, 'Updating the sheet');
  const asked = preview.questions.filter((question) => question.group === 'danger-signs').length;
  return asked > 0 ? say(true, unansweredWords(asked), 'caution') : say(true, 'Ready. Not issued yet');
};
