/** A run of text in one weight. `variable` runs are filled in with the clinic's own numbers when a sheet is composed. */
export type BodyRun =
  | { kind: 'text'; text: string; strong: boolean }
  | { kind: 'variable'; name: VariableName; strong: boolean };

export const variableNames = ['emergencyNumber', 'clinicPhone'] as const;

export type VariableName = (typeof variableNames)[number];

export const urgencies = ['emergency', 'same-day', 'soon'] as const;

export type Urgency = (typeof urgencies)[number];

/** The closed set of things a block's body may hold. */
export type BodyNode =
  | { kind: 'paragraph'; runs: BodyRun[] }
  | { kind: 'bullets'; items: BodyRun[][] }
  | { kind: 'steps'; items: BodyRun[][] }
  | { kind: 'callout'; paragraphs: BodyRun[][] }
  | { kind: 'signs'; urgency: Urgency; items: BodyRun[][] }
  | { kind: 'figure'; figureId: string };

export type BlockBody = BodyNode[];
