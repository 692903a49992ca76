import { z } from 'zod';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Role } from '@/lib/domain/permission/permissions';
import type { ContactState } from '@/lib/domain/recall/recall';
import type { TeachBack } from '@/lib/domain/teach-back/teach-back';

/** After which handout the earlier ones begin. */
export const timelineCursorSchema = z.strictObject({ issuedAt: z.iso.datetime(), id: z.guid() });

export type TimelineCursor = z.infer<typeof timelineCursorSchema>;

/** The body of `POST /api/v1/patients/[id]/timeline`. */
export const timelineRequestSchema = z.strictObject({ before: timelineCursorSchema.nullable().default(null) });

export type SaidAdvice = { adviceKey: string; title: string; blockVersionId: string };

/** The advice of one section of a sheet, in printed order, under the heading that was printed. */
export type SaidSection = { sectionId: string; heading: string; advice: SaidAdvice[] };

/** A handout with what came of it. */
export type TimelineEntry = {
  handoutId: string;
  code: string;
  /** The sheet's own title. */
  title: string;
  topicId: string;
  issuedAt: string;
  issuedBy: { name: string; title: string; role: Role };
  language: string;
  printSize: number;
  paper: string;
  pages: number;
  /** How many questions were open when it was issued. */
  unanswered: number;
  said: SaidSection[];
  overrides: { adviceKey: string; ruleIds: string[]; reason: string }[];
  /** The oldest first. */
  teachBacks: TeachBack[];
  /** Null for a handout that stands. */
  voided: HandoutVoid | null;
};

/** One step of telling this patient that advice changed. */
export type PatientContact = {
  id: string;
  recallId: string;
  recallTitle: string;
  state: ContactState;
  words: string;
  recordedAt: string;
  recordedBy: string;
};

export type Timeline = {
  patient: Patient;
  /** The newest first. */
  entries: TimelineEntry[];
  /** The newest first; the same on every page. */
  contacts: PatientContact[];
  /** Where the next page begins; null when there is nothing earlier. */
  next: TimelineCursor | null;
};
