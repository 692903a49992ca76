/** The answer of an operation whose failure is expected: either a value, or the problems that a person can act on. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const success = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const failure = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
