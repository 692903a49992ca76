import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The texts that are being written or reviewed and show any figure. Translations show what their source shows. */
export const findOpenTextsWithFigures = async (
  tx: ClinicTransaction,
  topicId: string,
): Promise<{ name: string; title: string; markdown: string }[]> => {
  const rows = await tx.blockVersion.findMany({
    where: {
      block: { topicId },
      state: { in: ['draft', 'clinical_review'] },
      sourceVersionId: null,
      markdown: { contains: '::figure[' },
    },
    select: { title: true, markdown: true, block: { select: { name: true } } },
    orderBy: { block: { position: 'asc' } },
  });
  return rows.map(({ title, markdown, block }) => ({ name: block.name, title: title || block.name, markdown }));
};
