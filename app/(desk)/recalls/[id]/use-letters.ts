'use client';

import { useRef, useState } from 'react';
import { type ApiProblem, callApi, requestApi } from '@/app/_client/call-api';
import { saveFile } from '@/app/_client/save-file';
import type { TakingOut } from '@/components/recall/take-out-bar';
import type { RecallRecipient } from '@/lib/domain/recall/recall';
import { mostLetters, type RecallView, recipientCursorOf } from '@/lib/domain/recall/recall-views';
import { failure, type Result, success } from '@/lib/domain/result';

type Letters = { onPrinted: () => void; onChangedMeanwhile: () => void };

const letters = (count: number): string => (count === 1 ? '1 letter' : `${count} letters`);

// The letters count as printed once they were made, even when they are lost on the way here.
const lost: ApiProblem = {
  code: 'unreachable',
  status: 0,
  title: 'Lost on the way',
  detail:
    'The letters did not arrive, and nothing was saved. The list shows whose were recorded as printed: print those again.',
};

const fetchLetters = async (recallId: string, patientIds: readonly string[]): Promise<Result<Blob, ApiProblem>> => {
  const answer = await requestApi(`/recalls/${recallId}/letters`, { method: 'POST', body: { patientIds } });
  if (!answer.ok) return answer.problem.code === 'unreachable' ? failure(lost) : answer;
  try {
    return success(await answer.value.blob());
  } catch {
    return failure(lost);
  }
};

/** The next 200 of those still to contact, from where the file before ended. */
const findNext = async (
  recallId: string,
  from: string | null,
): Promise<Result<{ ids: string[]; next: string | null }, ApiProblem>> => {
  const found: RecallRecipient[] = [];
  let after = from;
  do {
    const body = { state: 'to-contact', after };
    const page = await callApi<RecallView>(`/recalls/${recallId}/recipients`, { method: 'POST', body });
    if (!page.ok) return page;
    found.push(...page.value.recipients);
    after = page.value.next;
  } while (after !== null && found.length < mostLetters);
  const taken = found.slice(0, mostLetters);
  const last = taken.at(-1);
  const isMore = after !== null || taken.length < found.length;
  return success({
    ids: taken.map(({ patientId }) => patientId),
    next: isMore && last ? recipientCursorOf(last) : null,
  });
};

/** Prints letters into files that are saved whole, and says how far it is. */
export const useLetters = (recallId: string, { onPrinted, onChangedMeanwhile }: Letters) => {
  const [state, setState] = useState<TakingOut>({ status: 'idle' });
  const stopped = useRef(false);

  const fail = (problem: ApiProblem, kept: string) => {
    setState({ status: 'failed', words: `${kept}Not printed: ${problem.detail}` });
    if (problem.code === 'changed-meanwhile') onChangedMeanwhile();
    onPrinted();
  };

  const printThese = async (patientIds: readonly string[]) => {
    setState({ status: 'busy', words: `Making ${letters(patientIds.length)}`, done: null });
    const file = await fetchLetters(recallId, patientIds);
    if (!file.ok) return fail(file.problem, '');
    saveFile(file.value, 'letters.pdf');
    setState({ status: 'done', words: `${letters(patientIds.length)} saved as letters.pdf, and recorded as printed` });
    onPrinted();
  };

  const printEveryone = async (count: number) => {
    stopped.current = false;
    const files = Math.ceil(count / mostLetters);
    let printed = 0;
    let after: string | null = null;
    for (let number = 1; number === 1 || (after !== null && !stopped.current); number += 1) {
      const kept = number === 1 ? '' : `Files 1 to ${number - 1} of ${files} are saved (${letters(printed)}). `;
      setState({
        status: 'busy',
        words: `Making file ${number} of ${files}: ${printed} of ${letters(count)} done`,
        done: printed / count,
      });
      const found = await findNext(recallId, after);
      if (!found.ok) return fail(found.problem, kept);
      const { ids, next } = found.value;
      if (ids.length === 0) break;
      const file = await fetchLetters(recallId, ids);
      if (!file.ok) return fail(file.problem, kept);
      saveFile(file.value, files > 1 ? `letters-${number}-of-${files}.pdf` : 'letters.pdf');
      printed += ids.length;
      after = next;
    }
    setState({
      status: 'done',
      words: `${letters(printed)} saved, and recorded as printed${after === null ? '' : '. Stopped there'}`,
    });
    onPrinted();
  };

  const stop = () => {
    stopped.current = true;
  };
  return { state, printThese, printEveryone, stop };
};
