import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import type { Problem } from '@/lib/domain/problem';

/** What stands on the screen: the form, and the text in the editor. */
export type Working = { draft: BlockDraft; body: BlockBody };

export type SaveStatus =
  | { kind: 'saved' }
  /** Changed; saved as soon as nothing is typed for a moment. */
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** `again`: nothing is wrong with the draft, so it is tried again without being asked. */
  | { kind: 'refused'; detail: string; fields: NonNullable<Problem['fields']>; again: boolean }
  /** Somebody, or another window, saved since. Nothing is saved until the person has decided. */
  | { kind: 'overtaken'; theirs: BlockDraftView }
  /** It can't be saved any more: given to review, or discarded. */
  | { kind: 'closed'; words: string };

export type DraftState = {
  working: Working;
  /** As the server has it. */
  kept: BlockDraft;
  /** The edit that the work is based on. */
  edit: number;
  savedAt: string;
  savedBy: string;
  status: SaveStatus;
  /** What was on the screen before the other's text was taken. */
  aside: Working | null;
  /** Goes up when the editor has to show another text than it holds. */
  shown: number;
};

export type DraftAction =
  | { type: 'change'; change: Partial<BlockDraft> }
  | { type: 'write'; body: BlockBody; markdown: string }
  | { type: 'saving' }
  | { type: 'saved'; sent: BlockDraft; edit: number; savedAt: string; savedBy: string }
  | { type: 'refused'; detail: string; fields: NonNullable<Problem['fields']>; again: boolean }
  | { type: 'overtaken'; theirs: BlockDraftView }
  | { type: 'closed'; words: string }
  | { type: 'keep-mine' }
  | { type: 'take-theirs' }
  | { type: 'swap-aside' }
  | { type: 'restore'; working: Working; edit: number; server: BlockDraftView };

export const openDraft = ({ draft, body, edit, savedAt, savedBy }: BlockDraftView): DraftState => ({
  working: { draft, body },
  kept: draft,
  edit,
  savedAt,
  savedBy,
  status: { kind: 'saved' },
  aside: null,
  shown: 0,
});

export const isSameDraft = (one: BlockDraft, other: BlockDraft): boolean =>
  (Object.keys(one) as (keyof BlockDraft)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));

const changed = (state: DraftState, working: Working): DraftState => {
  const { kind } = state.status;
  // What is under way goes on; what waits for a decision waits.
  if (kind === 'saving' || kind === 'overtaken' || kind === 'closed') return { ...state, working };
  return { ...state, working, status: { kind: isSameDraft(working.draft, state.kept) ? 'saved' : 'unsaved' } };
};

const onServer = ({ draft, edit, savedAt, savedBy }: BlockDraftView) => ({ kept: draft, edit, savedAt, savedBy });

const settleOvertaken = (state: DraftState, keepMine: boolean): DraftState => {
  if (state.status.kind !== 'overtaken') return state;
  const { theirs } = state.status;
  const based = { ...state, ...onServer(theirs) };
  if (keepMine) return { ...based, status: { kind: 'unsaved' } };
  const { draft, body } = theirs;
  return {
    ...based,
    working: { draft, body },
    aside: state.working,
    status: { kind: 'saved' },
    shown: state.shown + 1,
  };
};

const restore = (
  state: DraftState,
  { working, edit, server }: Extract<DraftAction, { type: 'restore' }>,
): DraftState => {
  if (isSameDraft(working.draft, server.draft)) return state;
  const status: SaveStatus = edit === server.edit ? { kind: 'unsaved' } : { kind: 'overtaken', theirs: server };
  return { ...state, working, edit, status, shown: state.shown + 1 };
};

/** What becomes of a draft's screen. Nothing that was typed is lost on any way through. */
export const draftReducer = (state: DraftState, action: DraftAction): DraftState => {
  switch (action.type) {
    case 'change':
      return changed(state, { ...state.working, draft: { ...state.working.draft, ...action.change } });
    case 'write':
      // The editor also tells of empty lines, which are not part of the text: whoever only looks is no author.
      if (JSON.stringify(action.body) === JSON.stringify(state.working.body)) return state;
      return changed(state, {
        draft: { ...state.working.draft, markdown: action.markdown },
        body: action.body,
      });
    case 'saving':
      return { ...state, status: { kind: 'saving' } };
    case 'saved': {
      const { sent, edit, savedAt, savedBy } = action;
      const isAll = isSameDraft(state.working.draft, sent);
      return { ...state, kept: sent, edit, savedAt, savedBy, status: { kind: isAll ? 'saved' : 'unsaved' } };
    }
    case 'refused': {
      const { detail, fields, again } = action;
      return { ...state, status: { kind: 'refused', detail, fields, again } };
    }
    case 'overtaken':
      return { ...state, status: { kind: 'overtaken', theirs: action.theirs } };
    case 'closed':
      return { ...state, status: { kind: 'closed', words: action.words } };
    case 'keep-mine':
      return settleOvertaken(state, true);
    case 'take-theirs':
      return settleOvertaken(state, false);
    case 'swap-aside':
      if (!state.aside) return state;
      return { ...changed(state, state.aside), aside: state.working, shown: state.shown + 1 };
    case 'restore':
      return restore(state, action);
  }
};
