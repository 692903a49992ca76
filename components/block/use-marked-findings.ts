'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { FoundPlace } from '@/components/block/check/finding-list';
import type { DraftProblem } from '@/components/block/draft-problems';
import { lineOfMarkdown } from '@/components/block/text/line-of-markdown';
import { type MarkedRange, markRanges } from '@/components/block/text/marked-places';
import { rangeOfPlace, type TextRange } from '@/components/block/text/range-of-place';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { DraftCheck } from '@/lib/domain/content/draft-check';

/** Where in the text is what a finding is about? Null for one about something else, or when the words are gone. */
export const rangeOfFound = (editor: Editor, { place, quote }: FoundPlace): TextRange | null =>
  place.in === 'body' ? rangeOfPlace(editor.state.doc, place, quote) : null;

/** The line of the text that a problem of its Markdown is on. */
export const rangeOfProblem = (editor: Editor, body: BlockBody, { line }: DraftProblem): TextRange | null => {
  const place = line === null ? null : lineOfMarkdown(body, line);
  return place && rangeOfPlace(editor.state.doc, place);
};

const marksOf = (editor: Editor, { findings, unprintable }: DraftCheck): MarkedRange[] => {
  const found = [
    ...findings,
    ...unprintable.map(({ character, place }) => ({ severity: 'must' as const, place, quote: character })),
  ];
  return found.flatMap((finding) => {
    const range = finding.quote === '' ? null : rangeOfFound(editor, finding);
    return range ? [{ ...range, look: finding.severity }] : [];
  });
};

/** Marks in the text what the last check found. */
export const useMarkedFindings = (editor: Editor | null, check: DraftCheck | null): void => {
  useEffect(() => {
    if (editor && check) markRanges(editor.view, marksOf(editor, check));
  }, [editor, check]);
};

/** Leads to a stretch of the text: in view, selected, ready to be written over. */
export const showRange = (editor: Editor, range: TextRange): void => {
  editor.chain().focus().setTextSelection(range).scrollIntoView().run();
};

/** Puts other words in the place of these, as bold as they were. */
export const replaceRange = (editor: Editor, { from, to }: TextRange, words: string): void => {
  const { state, view } = editor;
  view.dispatch(state.tr.insertText(words, from, to));
  view.focus();
};
