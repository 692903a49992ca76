import type { Profile } from '@/lib/domain/profile/profile';

/** A made-up person whose sheet the matrix looks at. The id is the same as long as what is said of the person is. */
export type MatrixProfile = { id: string; label: string; profile: Profile };
