import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { Preset } from '@/lib/domain/content/topic-library';
import type { Profile } from '@/lib/domain/profile/profile';

const factsOf = ({
  ageBand,
  sex,
  pregnancyTrimester,
  conditions,
  medicines,
  allergies,
  lifestyle,
}: Profile): string[] => [
  `age:${ageBand}`,
  ...(sex ? [`sex:${sex}`] : []),
  ...(pregnancyTrimester ? [`pregnancy:${pregnancyTrimester}`] : []),
  ...conditions.map((token) => `condition:${token}`),
  ...medicines.map((token) => `medicine:${token}`),
  ...allergies.map((token) => `allergy:${token}`),
  ...lifestyle.map((token) => `lifestyle:${token}`),
];

/** Whose sheet is a text shown on first? The first ready profile that it is for, or fits; else the first there is. */
export const choosePreset = (
  { for: audience, fits }: Pick<BlockDraft, 'for' | 'fits'>,
  presets: readonly Preset[],
): string => {
  const wanted = new Set<string>(audience.length > 0 ? audience : fits);
  const suits = ({ profile }: Preset) => factsOf(profile).some((fact) => wanted.has(fact));
  return (presets.find(suits) ?? presets[0])?.id ?? '';
};
