import type { EvidenceStrength } from '@/lib/domain/content/block-version';
import type { ChoiceProblem } from '@/lib/domain/handout/choices';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Told } from '@/lib/domain/handout/told-of';
import type { LanguagesView } from '@/lib/domain/handout/view-languages';
import type { Outcome } from '@/lib/domain/tailoring/tailoring';

/** One rule that fired, as the desk shows it when the why is opened. */
export type WhyRule = {
  rule: string;
  severity: 'block' | 'warn' | 'note';
  factLabel: string;
  reason: string;
  saferAlternative: string | null;
  sources: { id: string; name: string; address: string }[];
};

/** One piece of advice in the desk's list of what is in and what is left out. */
export type AdviceView = {
  adviceKey: string;
  title: string;
  sectionId: string;
  outcome: Outcome;
  onSheet: boolean;
  /** A person may take it off, or put it on; blocked and clinician-only advice can't be put on. */
  removable: boolean;
  addable: boolean;
  /** Putting it on needs a reason, because a warning fired. */
  needsReason: boolean;
  /** One line in the clinician's words: "Chronic kidney disease stage 4 (SR-090)". */
  why: string;
  rules: WhyRule[];
  evidence: EvidenceStrength | null;
  /** What its editors say is not known about it. */
  notKnown: string | null;
  /** The ISO day on which its review was due, where that is past. */
  overdueSince: string | null;
  /** Null when no earlier sheet of this patient said it. */
  told: Told | null;
  /** The patient had sheets before, and none of them said it. */
  isNew: boolean;
};

export type QuestionView = {
  /** The fact asked about, as the profile's lists hold it: `condition:ckd-4`, `pregnancy`. */
  fact: string;
  text: string;
  /** How many decisions a yes would change. */
  weight: number;
  group: 'danger-signs' | 'profile';
};

export type GateView = { status: 'none' } | { status: 'assess-first'; because: string[] };

/** A wish of the usual set that was not met for this person, and why: "Chronic kidney disease stage 4 (SR-090)". */
export type FallenOut = { adviceKey: string; title: string; why: string };

/** The usual set at work on this sheet. */
export type UsualView = { id: string; name: string; fellOut: FallenOut[] };

/** Where the pages of the sheet start: part and block indexes into the document, in printed order. */
export type SheetPage = { items: { part: number; block: number | null }[] };

/** How long a sheet is, and how hard to read in each of its languages; null for one that it says too little in to tell. */
export type SheetMeters = {
  pages: number;
  pagesWanted: number;
  /** English: Flesch-Kincaid and SMOG, in years of school. */
  grade: number | null;
  smog: number | null;
  /** Spanish: the INFLESZ scale from 0 to 100, more is easier. */
  inflesz: number | null;
  /** In words. */
  longestSentence: number;
};

/** The answer to "what would this sheet be?": everything that the desk shows beside the profile. */
export type HandoutPreview = {
  document: HandoutDocument;
  pages: SheetPage[];
  meters: SheetMeters;
  gate: GateView;
  questions: QuestionView[];
  advice: AdviceView[];
  problems: { problem: ChoiceProblem; text: string }[];
  languages: LanguagesView;
  usual: UsualView | null;
  /** What several topics of the sheet advise, and the sheet says once. */
  saidOnce: { adviceKey: string; title: string }[];
  /** Sent back on issue: a sheet made from content that has changed since is refused. */
  libraryRevision: string;
  /** Sent back likewise: another sheet for this patient changes what is new on this one. Empty where nothing was told. */
  toldRevision: string;
};
