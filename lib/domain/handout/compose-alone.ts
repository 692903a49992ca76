import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';

type Clinic = SheetContext['clinic'];

/**
 * How is this text printed, with nothing beside it? A sheet of the usual size that holds this one block, whomever it is
 * for and whatever rules say. Throws when the text shows a figure that the library lacks.
 */
export const composeAlone = (library: TopicLibrary, block: BlockVersion, clinic: Clinic): HandoutDocument => {
  const alone = compileLibrary({
    ...library,
    topic: { ...library.topic, language: block.language },
    adviceKeys: [{ key: block.adviceKey, title: block.title, group: '', default: 'core' }],
    blocks: [{ ...block, for: [], placement: 'core' }],
    rules: [],
  });
  const profile = {
    ageBand: 'adult' as const,
    pregnancyTrimester: null,
    ...{ conditions: [], medicines: [], allergies: [], lifestyle: [], redFlags: [], absent: [], complete: true },
  };
  const selection = { adviceKeys: [block.adviceKey], overrides: [] };
  return composeHandout(alone, tailor(alone, profile), selection, {
    clinic,
    ...{ patientLine: '', issuer: '', issuedOn: '1970-01-01', printSize: 12, paper: 'a4', note: '', address: null },
    ...{ withDiary: false, toldBefore: null, marks: 'none' },
  });
};
