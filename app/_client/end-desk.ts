import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { tellTabs } from '@/app/_client/desk-channel';
import { lastUse } from '@/app/_client/last-use';
import { sessionOver } from '@/app/_client/session-over';
import { forgetKept } from '@/components/shell/kept-work';

/** How this browser is set, for whoever sits here. Signing out has the browser clear all else that we keep in it. */
const settings = ['mantine-color-scheme-value', 'plainleaf-single-keys'];

const keepingSettings = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  const kept = settings.map((name) => [name, localStorage.getItem(name)] as const);
  const answer = await work();
  for (const [name, value] of kept) if (value !== null) localStorage.setItem(name, value);
  return answer;
};

/** Removes what is kept of anyone in this tab, and shows the sign-in: a full load, so that nothing stays in memory. */
export const clearDesk = (): void => {
  sessionOver.set('signed-out');
  forgetKept(sessionStorage);
  lastUse.forget();
  window.location.assign('/sign-in');
};

/** Signs out, here and in every tab of this browser; answers with the problem when the server did not hear of it. */
export const endDesk = async (): Promise<ApiProblem | null> => {
  const answer = await keepingSettings(() => callApi('/session', { method: 'DELETE' }));
  if (!answer.ok) return answer.problem;
  tellTabs({ kind: 'signed-out' });
  clearDesk();
  return null;
};
