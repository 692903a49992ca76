import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/** Does this advice stand in the "Get help now" box, which nobody can take off a sheet? */
export const isHelpAdvice = (library: CompiledLibrary, adviceKey: string): boolean =>
  library.advice.get(adviceKey)?.blocks.some((block) => block.isHelp) ?? false;
