import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import type { Saving } from '@/components/rule/saved-line';
import { toRuleDraft } from '@/components/rule/to-rule';
import type { Result } from '@/lib/domain/result';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

const settleMilliseconds = 700;

type Saved = { edit: number; savedAt: string };

/** Keeps what is typed, one save after the other, each on the edit that the one before answered. */
export const useRuleDraft = (version: RuleVersion) => {
  const [draft, setDraft] = useState(() => toRuleDraft(version.rule, version.loosenedBecause));
  const [saving, setSaving] = useState<Saving>({ status: 'saved', at: version.updatedAt });
  const latest = useRef(draft);
  const kept = useRef(JSON.stringify(draft));
  const edit = useRef(version.edit);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const saveNow = useCallback(async (): Promise<Result<number, ApiProblem>> => {
    const sent = JSON.stringify(latest.current);
    if (sent === kept.current) return { ok: true, value: edit.current };
    const body = { edit: edit.current, draft: latest.current };
    const answer = await callApi<Saved>(`/rule-drafts/${version.id}`, { method: 'PUT', body });
    if (!answer.ok) {
      setSaving({ status: 'refused', words: answer.problem.detail });
      return answer;
    }
    edit.current = answer.value.edit;
    kept.current = sent;
    // What was typed meanwhile is kept by the save that it set off itself.
    if (JSON.stringify(latest.current) === sent) setSaving({ status: 'saved', at: answer.value.savedAt });
    return { ok: true, value: edit.current };
  }, [version.id]);

  /** Answers the edit that holds everything typed, or why it could not be kept. */
  const save = useCallback((): Promise<Result<number, ApiProblem>> => {
    const next = running.current.then(saveNow);
    running.current = next;
    return next;
  }, [saveNow]);

  const change = useCallback((changed: RuleDraft) => {
    latest.current = changed;
    setDraft(changed);
    setSaving({ status: 'waiting' });
  }, []);

  useEffect(() => {
    if (JSON.stringify(draft) === kept.current) return;
    const settle = setTimeout(() => void save(), settleMilliseconds);
    return () => clearTimeout(settle);
  }, [draft, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (JSON.stringify(latest.current) !== kept.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  /** Nothing more is to be kept. */
  const forget = useCallback(() => {
    kept.current = JSON.stringify(latest.current);
  }, []);

  return { draft, saving, change, save, forget };
};
