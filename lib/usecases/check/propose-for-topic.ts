import { defaultSheet } from '@/lib/domain/check/default-sheet';
import { gatherEvidence, type SheetEvidence } from '@/lib/domain/check/gather-evidence';
import { proposeAnswers } from '@/lib/domain/check/propose-answers';
import { type Instrument, instruments, type Proposals } from '@/lib/domain/check/rating';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { saySheet } from '@/lib/usecases/check/say-sheet';

const evidenceOf = (library: TopicLibrary, today: string): SheetEvidence => {
  const compiled = compileLibrary(library, today);
  const { language } = library.topic;
  const format = { issuedOn: today, printSize: 12, paper: 'a4' } as const;
  return gatherEvidence(
    library.presets.flatMap(
      ({ profile }) => saySheet(compiled, defaultSheet(compiled, profile, 'a4'), language, format, true) ?? [],
    ),
  );
};

/** What software can tell of a topic's sheets, as its presets get them with their diary. */
export const proposeForTopic = (library: TopicLibrary, today: string): Record<Instrument, Proposals> => {
  const seen = evidenceOf(library, today);
  const proposed = instruments.map((instrument) => [instrument, proposeAnswers[instrument](seen)] as const);
  return Object.fromEntries(proposed) as Record<Instrument, Proposals>;
};
