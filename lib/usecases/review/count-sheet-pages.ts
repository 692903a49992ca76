import 'server-only';
import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { printable } from '@/lib/usecases/handout/printable';

/** How many pages has this person's default sheet, of the usual size on A4? Null when it can't be laid out. */
export const countSheetPages = async (
  library: CompiledLibrary,
  profile: Profile,
  clinic: SheetContext['clinic'],
): Promise<number | null> => {
  const tailoring = tailor(library, profile);
  const document = composeHandout(
    library,
    tailoring,
    { adviceKeys: tailoring.sheet, overrides: [] },
    {
      clinic,
      ...{ patientLine: '', issuer: '', issuedOn: '1970-01-01', printSize: 12, paper: 'a4', note: '', address: null },
      ...{ withDiary: false, toldBefore: null, marks: 'none' },
    },
  );
  const laid = await printable(() => paginateInPool(document));
  return laid.ok ? laid.value.length : null;
};
