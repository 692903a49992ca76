import type { PrintChoice } from '@/components/handout/print-choice';
import type { Choices } from '@/lib/domain/handout/choices';
import type { Fact } from '@/lib/domain/profile/fact';
import {
  type ProfileDraft,
  withAbsent,
  withAge,
  withAgeBand,
  withEntries,
  withFact,
  withoutAbsent,
  withoutFact,
} from '@/lib/domain/profile/profile-draft';
import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { AgeBandToken, Vocabulary } from '@/lib/domain/profile/vocabulary';
import type { AppliedUsual } from '@/lib/domain/usual/usual';

/** What the clinician has put together so far. `unsure` holds the questions answered with "don't know". */
export type DeskDraft = { profile: ProfileDraft; choices: Choices; unsure: string[] };

type Step = { draft: DeskDraft; label: string };

/** `past` and `future` hold what to go back and forward to, each with the words of the step that led away from it. */
export type DeskState = { draft: DeskDraft; past: Step[]; future: Step[] };

export type DeskAction =
  | { type: 'add-entries'; entries: ProfileEntry[]; vocabulary: Vocabulary }
  | { type: 'remove-fact'; fact: string }
  | { type: 'set-age'; years: number; vocabulary: Vocabulary }
  | { type: 'set-age-band'; band: AgeBandToken; vocabulary: Vocabulary }
  | { type: 'set-complete'; complete: boolean }
  | { type: 'answer-yes'; fact: Fact; vocabulary: Vocabulary }
  | { type: 'answer-no'; facts: string[] }
  | { type: 'answer-unsure'; fact: string }
  | { type: 'ask-again'; fact: string }
  | { type: 'add-advice'; adviceKey: string; title: string; reason: string }
  | { type: 'remove-advice'; adviceKey: string; title: string }
  | { type: 'order-advice'; order: string[]; title: string }
  /** Null leaves the usual set that was at work. */
  | { type: 'use-usual'; usual: AppliedUsual | null }
  | { type: 'set-choice'; choice: Partial<Pick<Choices, 'note' | 'assessed'>> & PrintChoice }
  /** Puts back what was kept of this desk, as it was when the page was left. */
  | { type: 'restore'; draft: DeskDraft }
  | { type: 'start-afresh'; draft: DeskDraft }
  | { type: 'undo' }
  | { type: 'redo' };

const historyLimit = 100;

const addAdvice = (choices: Choices, adviceKey: string, reason: string): Choices => {
  // What the usual set takes off stays off unless it is put on by hand.
  const isUsuallyOff = choices.usual?.removed.includes(adviceKey) ?? false;
  if (choices.removed.includes(adviceKey) && reason === '' && !isUsuallyOff)
    return { ...choices, removed: choices.removed.filter((key) => key !== adviceKey) };
  return {
    ...choices,
    removed: choices.removed.filter((key) => key !== adviceKey),
    added: [...choices.added.filter((each) => each.adviceKey !== adviceKey), { adviceKey, reason }],
  };
};

const removeAdvice = (choices: Choices, adviceKey: string): Choices => {
  const added = choices.added.filter((each) => each.adviceKey !== adviceKey);
  const wasByHand = added.length < choices.added.length;
  // The usual set would put it on again.
  const isUsuallyOn = choices.usual?.added.includes(adviceKey) ?? false;
  if (wasByHand && !isUsuallyOn) return { ...choices, added };
  return { ...choices, added, removed: [...choices.removed.filter((key) => key !== adviceKey), adviceKey] };
};

type Edit = Exclude<DeskAction, { type: 'undo' | 'redo' | 'restore' | 'start-afresh' }>;

const editProfile = (draft: DeskDraft, edit: Edit): DeskDraft => {
  const { profile } = draft;
  switch (edit.type) {
    case 'add-entries':
      return { ...draft, profile: withEntries(profile, edit.entries, edit.vocabulary) };
    case 'remove-fact':
      return { ...draft, profile: withoutFact(profile, edit.fact) };
    case 'set-age':
      return { ...draft, profile: withAge(profile, edit.years, edit.vocabulary) };
    case 'set-age-band':
      return { ...draft, profile: withAgeBand(profile, edit.band, edit.vocabulary) };
    case 'set-complete':
      return { ...draft, profile: { ...profile, complete: edit.complete } };
    case 'answer-yes':
      return { ...draft, profile: withFact(profile, edit.fact, edit.vocabulary) };
    case 'answer-no':
      return { ...draft, profile: withAbsent(profile, edit.facts) };
    case 'answer-unsure':
      return { ...draft, unsure: [...draft.unsure, edit.fact] };
    case 'ask-again':
      return {
        ...draft,
        profile: withoutAbsent(profile, edit.fact),
        unsure: draft.unsure.filter((fact) => fact !== edit.fact),
      };
    default:
      return draft;
  }
};

const editChoices = (choices: Choices, edit: Edit): Choices => {
  switch (edit.type) {
    case 'add-advice':
      return addAdvice(choices, edit.adviceKey, edit.reason);
    case 'remove-advice':
      return removeAdvice(choices, edit.adviceKey);
    case 'order-advice':
      return { ...choices, order: edit.order };
    case 'use-usual':
      return { ...choices, usual: edit.usual };
    case 'set-choice':
      return { ...choices, ...edit.choice };
    default:
      return choices;
  }
};

/** What the undo line says was done. Text fields have their own undo, so their changes make no step. */
const stepLabel = (edit: Edit): string | null => {
  switch (edit.type) {
    case 'add-advice':
      return `Added: ${edit.title}`;
    case 'remove-advice':
      return `Left out: ${edit.title}`;
    case 'order-advice':
      return `Moved: ${edit.title}`;
    case 'use-usual':
      return edit.usual ? `Used: ${edit.usual.name}` : 'Stopped using my usual';
    case 'set-choice':
      return 'note' in edit.choice || 'assessed' in edit.choice ? null : 'Changed the print';
    default:
      return 'Changed the profile';
  }
};

const step = (state: DeskState, draft: DeskDraft, label: string): DeskState => ({
  draft,
  past: [...state.past.slice(-historyLimit), { draft: state.draft, label }],
  future: [],
});

const apply = (state: DeskState, edit: Edit): DeskState => {
  const draft = editProfile({ ...state.draft, choices: editChoices(state.draft.choices, edit) }, edit);
  const label = stepLabel(edit);
  return label === null ? { ...state, draft } : step(state, draft, label);
};

const startedAfresh = 'Started afresh';

// The note and the finding are typed text: going back in the steps does not unwrite them. Starting afresh did.
const keepTyped = ({ draft, label }: Step, current: DeskDraft): DeskDraft =>
  label === startedAfresh
    ? draft
    : { ...draft, choices: { ...draft.choices, note: current.choices.note, assessed: current.choices.assessed } };

const travel = (
  from: Step[],
  to: Step[],
  current: DeskDraft,
): { draft: DeskDraft; from: Step[]; to: Step[] } | null => {
  const last = from.at(-1);
  return last === undefined
    ? null
    : {
        draft: keepTyped(last, current),
        from: from.slice(0, -1),
        to: [...to, { draft: current, label: last.label }],
      };
};

export const openDesk = (draft: DeskDraft): DeskState => ({ draft, past: [], future: [] });

export const deskReducer = (state: DeskState, action: DeskAction): DeskState => {
  if (action.type === 'undo') {
    const moved = travel(state.past, state.future, state.draft);
    return moved ? { draft: moved.draft, past: moved.from, future: moved.to } : state;
  }
  if (action.type === 'redo') {
    const moved = travel(state.future, state.past, state.draft);
    return moved ? { draft: moved.draft, past: moved.to, future: moved.from } : state;
  }
  if (action.type === 'restore') return openDesk(action.draft);
  if (action.type === 'start-afresh') return step(state, action.draft, startedAfresh);
  return apply(state, action);
};

/** A finding of nothing but spaces is none: the server would refuse it as a whole. */
export const toAssessed = (finding: string): Choices['assessed'] => (finding.trim() === '' ? null : { finding });
