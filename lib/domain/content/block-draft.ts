import { z } from 'zod';
import { evidenceStrengths, placements } from '@/lib/domain/content/block-version';
import { factSchema } from '@/lib/domain/profile/fact';

/** At most this many characters of Markdown in one block. */
export const markdownLimit = 12_000;

const names = z.array(z.string().min(1).max(120)).max(60);

/** What an editor's form holds. A draft may be incomplete: title, section and text may be empty until it goes to review. */
export const blockDraftSchema = z.strictObject({
  title: z.string().max(60),
  section: z.string().max(80),
  adviceKey: z.string().min(1).max(80),
  placement: z.enum(placements),
  priority: z.int().min(1).max(100),
  for: z.array(factSchema).max(60),
  fits: z.array(factSchema).max(60),
  evidence: z.enum(evidenceStrengths),
  sources: names,
  claims: names,
  reviewBy: z.iso.date(),
  owner: z.string().max(120),
  notKnown: z.string().max(300).nullable(),
  teachBack: z.string().max(200).nullable(),
  markdown: z.string().max(markdownLimit),
});

export type BlockDraft = z.infer<typeof blockDraftSchema>;

/** The body of `POST /api/v1/block-drafts`: a change of a text that is there, or a new one. */
export const startDraftSchema = z.strictObject({
  topicId: z.string().min(1).max(80),
  block: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('existing'), name: z.string().min(1).max(120) }),
    z.strictObject({
      kind: z.literal('new'),
      adviceKey: z.string().min(1).max(80),
      section: z.string().min(1).max(80),
      title: z.string().max(60),
    }),
  ]),
});

/** The body of `PUT /api/v1/block-drafts/[id]`. `edit` is the one that the changes were made on. */
export const saveDraftSchema = z.strictObject({ edit: z.int().min(1), draft: blockDraftSchema });

/** The body of `POST /api/v1/block-drafts/check`: what would this be, on the sheet of this ready profile? Nothing is kept. */
export const checkDraftSchema = z.strictObject({
  topicId: z.string().min(1).max(80),
  blockName: z.string().min(1).max(120),
  draft: blockDraftSchema,
  presetId: z.string().min(1).max(80),
});

/** What is missing before this draft can be reviewed? Fields by name, with what to do about each. */
export const findDraftGaps = (draft: BlockDraft): { field: keyof BlockDraft; reason: string }[] => [
  ...(draft.title.trim() === '' ? [{ field: 'title' as const, reason: 'Give it a title that says something.' }] : []),
  ...(draft.section === '' ? [{ field: 'section' as const, reason: 'Choose where on the sheet it stands.' }] : []),
  ...(draft.markdown.trim() === '' ? [{ field: 'markdown' as const, reason: 'Write the text.' }] : []),
  ...(draft.sources.length === 0 ? [{ field: 'sources' as const, reason: 'Name at least one source.' }] : []),
  ...(draft.owner.trim() === '' ? [{ field: 'owner' as const, reason: 'Say who looks after it.' }] : []),
];
