'use client';

import { useRef, useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import type { IssueState } from '@/components/handout/issue-bar';
import type { ComposeRequest, IssuedHandout, IssueRequest } from '@/lib/domain/handout/compose-request';
import type { HandoutPreview } from '@/lib/domain/handout/preview';

const mostShown = 5;

const whatChanged = ({ fields = [] }: ApiProblem): string[] => [
  ...fields.slice(0, mostShown).map(({ reason }) => `${reason}.`),
  ...(fields.length > mostShown ? [`And ${fields.length - mostShown} more.`] : []),
];

const wordsFor = (problem: ApiProblem): string => {
  switch (problem.code) {
    case 'unreachable':
    case 'temporarily-unavailable':
      return 'Not issued: Plainleaf can’t be reached just now. Nothing on this page is lost. Try again.';
    case 'changed-meanwhile':
      return `Not issued: ${[problem.detail, ...whatChanged(problem)].join(' ')} Your choices are kept. Check the sheet, then issue it.`;
    case 'not-signed-in':
      return 'Not issued: you were signed out. Sign in, then try again. Nothing on this page is lost.';
    default:
      return `Not issued: ${problem.detail}`;
  }
};

/** What the sheet was made from; the server refuses it when one of them moved on. */
type Revisions = Pick<HandoutPreview, 'libraryRevision' | 'toldRevision'>;

const openPdf = (id: string): void => {
  window.open(`/api/v1/handouts/${id}/pdf`, '_blank', 'noopener');
};

/**
 * Issues the sheet on the desk. The key belongs to what was put together: pressing twice, or again after a lost answer,
 * makes one handout; a changed sheet is another one, and so is the one that takes the place of a voided sheet.
 */
export const useIssue = (request: ComposeRequest | null, onChangedMeanwhile: () => void) => {
  const [state, setState] = useState<{ issue: IssueState; of: string }>({ issue: { status: 'idle' }, of: '' });
  const key = useRef({ of: '', value: '' });
  const composition = JSON.stringify(request);
  const issue: IssueState = state.of === composition ? state.issue : { status: 'idle' };

  const issueNow = async ({ libraryRevision, toldRevision }: Revisions, isVoided: boolean): Promise<void> => {
    if (request === null || issue.status === 'issuing') return;
    if (issue.status === 'issued' && !isVoided) return openPdf(issue.handout.id);
    if (isVoided) key.current = { of: '', value: '' };
    const of = `${libraryRevision} ${toldRevision} ${composition}`;
    if (key.current.of !== of) key.current = { of, value: crypto.randomUUID() };
    setState({ issue: { status: 'issuing' }, of: composition });
    const body: IssueRequest = { ...request, libraryRevision, toldRevision };
    const answer = await callApi<IssuedHandout>('/handouts', {
      method: 'POST',
      headers: { 'idempotency-key': key.current.value },
      body,
    });
    if (answer.ok) {
      setState({ issue: { status: 'issued', handout: answer.value }, of: composition });
      openPdf(answer.value.id);
      return;
    }
    setState({ issue: { status: 'failed', words: wordsFor(answer.problem) }, of: composition });
    if (answer.problem.code === 'changed-meanwhile') onChangedMeanwhile();
  };

  return { issue, issueNow };
};
