/** A handout whose teach-back, as it stands, says that someone must come back to it. */
export type FollowUp = {
  handoutId: string;
  teachBackId: string;
  /** Null for a sheet that was issued to nobody by name. */
  patientId: string | null;
  patientName: string | null;
  recordedAt: string;
  recordedBy: { name: string; title: string };
  words: string;
};
