import { asEditor } from '@/lib/db/as-editor';
import { inClinic } from '@/lib/db/in-clinic';
import { findDemoStaff } from '@/prisma/demo/demo-staff';

/**
 * The demo clinic's reviewer approves every translation that waits, so that there is something to see. The database
 * counts the approval in demo clinics only: everywhere else they stay unreviewed.
 */
export const approveTranslations = async (clinicId: string): Promise<void> => {
  const { reviewer } = await inClinic(clinicId, findDemoStaff);
  await asEditor(reviewer, async (tx) => {
    const now = new Date();
    const waiting = { sourceVersionId: { not: null } };
    await tx.blockVersion.updateMany({
      where: { ...waiting, state: 'clinical_review' },
      data: { state: 'language_review', clinicalReviewerName: reviewer.userName },
    });
    await tx.blockVersion.updateMany({
      where: { ...waiting, state: 'language_review' },
      data: { state: 'published', publishedAt: now, languageReviewerName: reviewer.userName },
    });
    await tx.phrase.updateMany({
      where: { reviewedAt: null },
      data: { reviewedAt: now, reviewerName: reviewer.userName },
    });
  });
};
