import { toHandoutVoid, voidSelect } from '@/lib/db/handout/to-handout-void';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Role } from '@/lib/domain/permission/permissions';

/** One line of a list of handouts, with what each said. */
export type HandoutLine = {
  id: string;
  code: string;
  topicIds: string[];
  patientId: string | null;
  presetId: string | null;
  language: string;
  printSize: number;
  paper: string;
  pages: number;
  /** How many questions were open when it was issued. */
  unanswered: number;
  issuedAt: string;
  issuedBy: { name: string; title: string; role: Role };
  advice: { adviceKey: string; title: string; sectionId: string; blockVersionId: string }[];
  overrides: { adviceKey: string; ruleIds: string[]; reason: string }[];
  /** Null for a handout that stands. */
  voided: HandoutVoid | null;
};

type Wanted = { patientId?: string; limit?: number };

const query = {
  orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  select: {
    id: true,
    code: true,
    topicIds: true,
    patientId: true,
    presetId: true,
    language: true,
    printSize: true,
    paper: true,
    pages: true,
    unanswered: true,
    issuedAt: true,
    issuedByName: true,
    issuedByTitle: true,
    issuedByRole: true,
    void: { select: voidSelect },
    overrides: { select: { adviceKey: true, ruleIds: true, reason: true }, orderBy: { adviceKey: 'asc' } },
    advice: {
      select: { adviceKey: true, sectionId: true, blockVersionId: true, blockVersion: { select: { title: true } } },
      orderBy: { position: 'asc' },
    },
  },
} as const;

/** The clinic's handouts, or one patient's, the latest first. */
export const findHandouts = async (tx: ClinicTransaction, wanted: Wanted): Promise<HandoutLine[]> => {
  const { patientId, limit = 100 } = wanted;
  if (patientId !== undefined && !isUuid(patientId)) return [];
  const where = { clinicId: tx.clinicId, ...(patientId !== undefined && { patientId }) };
  const rows = await tx.handout.findMany({ ...query, orderBy: [...query.orderBy], where, take: limit });
  return rows.map(({ issuedByName: name, issuedByTitle: title, issuedByRole: role, ...row }) => {
    const { advice, issuedAt, void: voided, ...rest } = row;
    return {
      ...rest,
      issuedAt: issuedAt.toISOString(),
      issuedBy: { name, title, role },
      voided: voided && toHandoutVoid(voided),
      advice: advice.map(({ blockVersion, ...given }) => ({ ...given, title: blockVersion.title })),
    };
  });
};
