import { type Fact, factKind, factToken } from '@/lib/domain/profile/fact';
import { findAgeBand } from '@/lib/domain/profile/find-age-band';
import type { Profile } from '@/lib/domain/profile/profile';
import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { AgeBandToken, Vocabulary } from '@/lib/domain/profile/vocabulary';

/** A profile on its way: everything may still be unsaid, even the age. */
export type ProfileDraft = Omit<Profile, 'name' | 'ageBand'> & { ageBand: AgeBandToken | null };

export const emptyProfileDraft: ProfileDraft = {
  ageBand: null,
  pregnancyTrimester: null,
  conditions: [],
  medicines: [],
  allergies: [],
  lifestyle: [],
  redFlags: [],
  absent: [],
  complete: false,
};

/** What a sheet can be made for: undefined until an age is known, for almost every rule hangs on it. */
export const toProfile = (draft: ProfileDraft): Omit<Profile, 'name'> | undefined =>
  draft.ageBand === null ? undefined : { ...draft, ageBand: draft.ageBand };

const listOf = {
  condition: 'conditions',
  medicine: 'medicines',
  allergy: 'allergies',
  lifestyle: 'lifestyle',
  redFlag: 'redFlags',
} as const;

type ListKind = keyof typeof listOf;

const isListKind = (kind: string): kind is ListKind => kind in listOf;

const isPregnancy = (fact: string): boolean => fact === 'pregnancy' || fact.startsWith('pregnancy:');

const without = (absent: string[], fact: string): string[] =>
  absent.filter((each) => each !== fact && !(isPregnancy(fact) && isPregnancy(each)));

const withoutTrimesterFor = (draft: ProfileDraft, sex: 'female' | 'male'): ProfileDraft =>
  sex === 'male' ? { ...draft, sex, pregnancyTrimester: null } : { ...draft, sex };

const withTrimester = (draft: ProfileDraft, token: string): ProfileDraft => ({
  ...draft,
  sex: 'female',
  pregnancyTrimester: token === '1' ? 1 : token === '2' ? 2 : 3,
});

/** The age band alone; an age in years that lies outside it is dropped. */
export const withAgeBand = (draft: ProfileDraft, band: AgeBandToken, vocabulary: Vocabulary): ProfileDraft => {
  const { age, ...rest } = draft;
  const keeps = age !== undefined && findAgeBand(age, vocabulary) === band;
  return { ...rest, ...(keeps ? { age } : {}), ageBand: band };
};

export const withAge = (draft: ProfileDraft, years: number, vocabulary: Vocabulary): ProfileDraft => {
  const band = findAgeBand(years, vocabulary);
  return band ? { ...draft, age: years, ageBand: band } : draft;
};

export const withFact = (draft: ProfileDraft, fact: Fact, vocabulary: Vocabulary): ProfileDraft => {
  const kind = factKind(fact);
  const token = factToken(fact);
  const cleared = { ...draft, absent: without(draft.absent, fact) };
  if (isListKind(kind)) {
    const list = listOf[kind];
    return cleared[list].includes(token) ? cleared : { ...cleared, [list]: [...cleared[list], token] };
  }
  if (kind === 'sex') return withoutTrimesterFor(cleared, token === 'male' ? 'male' : 'female');
  if (kind === 'pregnancy') return withTrimester(cleared, token);
  const band = vocabulary.ageBands.find((each) => each.token === token)?.token;
  return band ? withAgeBand(cleared, band, vocabulary) : cleared;
};

/** Takes a fact off the profile: it is then unsaid, not absent. */
export const withoutFact = (draft: ProfileDraft, fact: string): ProfileDraft => {
  const kind = fact.slice(0, fact.indexOf(':'));
  const token = fact.slice(fact.indexOf(':') + 1);
  if (isListKind(kind)) return { ...draft, [listOf[kind]]: draft[listOf[kind]].filter((each) => each !== token) };
  if (isPregnancy(fact)) return { ...draft, pregnancyTrimester: null };
  const { age: _age, sex: _sex, ...rest } = draft;
  if (kind === 'sex') return { ...rest, ...(draft.age === undefined ? {} : { age: draft.age }) };
  if (kind === 'age') return { ...rest, ...(draft.sex ? { sex: draft.sex } : {}), ageBand: null };
  return draft;
};

/** States that these facts were asked about and are not there. */
export const withAbsent = (draft: ProfileDraft, facts: readonly string[]): ProfileDraft =>
  facts.reduce((so, fact) => {
    const cleared = withoutFact(so, fact);
    return { ...cleared, absent: [...without(cleared.absent, fact), fact] };
  }, draft);

export const withoutAbsent = (draft: ProfileDraft, fact: string): ProfileDraft => ({
  ...draft,
  absent: without(draft.absent, fact),
});

export const withEntries = (
  draft: ProfileDraft,
  entries: readonly ProfileEntry[],
  vocabulary: Vocabulary,
): ProfileDraft =>
  entries.reduce((so, entry) => {
    if (entry.kind === 'age') return withAge(so, entry.years, vocabulary);
    return entry.kind === 'absent' ? withAbsent(so, [entry.fact]) : withFact(so, entry.fact, vocabulary);
  }, draft);

/** The facts stated as present, in the order of the lists: what the profile's chips show. Age, sex and pregnancy apart. */
export const listedFacts = (draft: ProfileDraft): Fact[] =>
  (Object.keys(listOf) as ListKind[]).flatMap((kind) => draft[listOf[kind]].map((token): Fact => `${kind}:${token}`));
