import { findCoveringProfile } from '@/lib/domain/check/covering-profiles';
import { makeNamedProfiles } from '@/lib/domain/check/make-matrix-profiles';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** Who of the matrix has this id? Null when nobody has, or nobody has any more. */
export const findMatrixProfile = (library: TopicLibrary, id: string): MatrixProfile | null =>
  makeNamedProfiles(library).find((person) => person.id === id) ?? findCoveringProfile(library, id);
