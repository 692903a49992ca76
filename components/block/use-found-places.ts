'use client';

import type { Editor } from '@tiptap/react';
import type { FoundPlace } from '@/components/block/check/finding-list';
import type { DraftProblem } from '@/components/block/draft-problems';
import type { Working } from '@/components/block/draft-state';
import { fieldId } from '@/components/block/form/draft-form';
import { inSameCase } from '@/components/block/same-case';
import { rangeOfFound, rangeOfProblem, replaceRange, showRange } from '@/components/block/use-marked-findings';
import type { BlockDraft } from '@/lib/domain/content/block-draft';

const focusField = (field: keyof BlockDraft): void => {
  const element = document.getElementById(fieldId(field)) ?? document.querySelector(`[name="${field}"]`);
  if (element instanceof HTMLElement) element.focus();
};

/** The ways from what is said about a draft to where it stands. */
export const useFoundPlaces = (
  editor: Editor | null,
  { draft, body }: Working,
  change: (part: Partial<BlockDraft>) => void,
) => {
  const show = (found: FoundPlace) => {
    const range = editor && rangeOfFound(editor, found);
    if (editor && range) showRange(editor, range);
    else if (found.place.in === 'title') focusField('title');
    else editor?.commands.focus();
  };
  const replace = (found: FoundPlace, offer: string) => {
    const words = inSameCase(offer, found.quote);
    const range = editor && rangeOfFound(editor, found);
    if (editor && range) replaceRange(editor, range, words);
    else if (found.place.in === 'title') change({ title: draft.title.replace(found.quote, words).slice(0, 60) });
  };
  const go = (problem: DraftProblem) => {
    if (problem.field !== 'markdown') return focusField(problem.field);
    const range = editor && rangeOfProblem(editor, body, problem);
    if (editor && range) showRange(editor, range);
    else editor?.commands.focus();
  };
  return { show, replace, go };
};
