import { z } from 'zod';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { factSchema } from '@/lib/domain/profile/fact';

export const placements = ['core', 'when-it-fits', 'if-room', 'on-request'] as const;

export const evidenceStrengths = ['strong', 'moderate', 'limited', 'expert-opinion'] as const;

export type EvidenceStrength = (typeof evidenceStrengths)[number];

/** What an editor states about a block, beside its text. */
export const blockMetaSchema = z.strictObject({
  title: z.string().min(1).max(60),
  section: z.string().min(1),
  adviceKey: z.string().min(1),
  placement: z.enum(placements),
  priority: z.int().min(1).max(100),
  for: z.array(factSchema),
  fits: z.array(factSchema),
  evidence: z.enum(evidenceStrengths),
  sources: z.array(z.string()),
  claims: z.array(z.string()),
  reviewBy: z.iso.date(),
  owner: z.string().min(1),
  /** What is not known about this advice. For clinicians and editors, not for the sheet. */
  notKnown: z.string().min(1).max(300).nullable().default(null),
  /** What the clinician asks so that the person says or shows it back. */
  teachBack: z.string().min(1).max(200).nullable().default(null),
});

export type BlockMeta = z.infer<typeof blockMetaSchema>;

/** A block's text at one moment: what is printed is always one of these. */
export type BlockVersion = BlockMeta & {
  blockId: string;
  versionId: string;
  language: string;
  /** The Markdown that an editor wrote; `body` is the same, parsed. */
  markdown: string;
  body: BlockBody;
};
