import type {
  AdviceKey as AdviceKeyRow,
  Figure as FigureRow,
  RedFlag as RedFlagRow,
  Rule as RuleRow,
} from '@/lib/db/generated/client';
import { Prisma } from '@/lib/db/generated/client';
import { drawingSchema, type Figure, pictureDrawing } from '@/lib/domain/content/figure';
import { type AdviceKey, adviceKeySchema } from '@/lib/domain/content/topic-library';
import { type RedFlag, redFlagSchema } from '@/lib/domain/rule/red-flag';
import { type Rule, ruleSchema } from '@/lib/domain/rule/rule';

// How the parts of a topic lie in their tables, there and back. What is read passes its schema again: the tables hold
// plain text where the domain has closed sets.

export const toAdviceKeyRow = (adviceKey: AdviceKey) => {
  const { default: placement, ...rest } = adviceKey;
  return { ...rest, placement };
};

export const toAdviceKey = ({ key, title, group, placement }: AdviceKeyRow): AdviceKey =>
  adviceKeySchema.parse({ key, title, group, default: placement });

export const toRuleRow = (rule: Rule) => ({ ...rule, saferAlternative: rule.saferAlternative ?? Prisma.DbNull });

export const toRule = ({ topicId, position, ...rule }: RuleRow): Rule => ruleSchema.parse(rule);

export const toRedFlag = ({ topicId, position, ...redFlag }: RedFlagRow): RedFlag => redFlagSchema.parse(redFlag);

/** The size of a figure's picture, read with it. */
export const withPicture = { picture: { select: { width: true, height: true } } } as const;

type FigureWithPicture = FigureRow & { picture: { width: number; height: number } | null };

export const toFigure = ({
  topicId,
  position,
  drawing,
  pictureSha256,
  picture,
  ...figure
}: FigureWithPicture): Figure => ({
  ...figure,
  drawing:
    pictureSha256 !== null && picture !== null
      ? pictureDrawing(pictureSha256, picture.width, picture.height)
      : drawingSchema.parse(drawing),
});

export const toFigureRow = ({ drawing, ...figure }: Figure) => ({
  ...figure,
  ...(drawing.picture === undefined ? { drawing } : { pictureSha256: drawing.picture }),
});
