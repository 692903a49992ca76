import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Gate, GateCause } from '@/lib/domain/tailoring/tailoring';

/**
 * Must this person be assessed before any self-care advice is handed out? Yes for a gating danger sign, and for what the
 * topic names: for leg cramps a suspected clot (SR-020, SR-021) and a child under five (RF-16: serious illness first).
 */
export const findGate = (library: CompiledLibrary, states: FactStates): Gate => {
  const because: GateCause[] = [];
  for (const flag of [...library.redFlags.values(), ...library.redFlagsElsewhere.values()])
    if (flag.gate && states.present.has(`redFlag:${flag.id}`)) because.push({ kind: 'red-flag', redFlag: flag.id });
  const kinds = library.source.topic.gates.filter(({ fact }) => states.present.has(fact)).map(({ kind }) => kind);
  because.push(...[...new Set(kinds)].map((kind) => ({ kind })));
  return because.length > 0 ? { status: 'assess-first', because } : { status: 'none' };
};
