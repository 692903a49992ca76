import type { VariableName } from '@/lib/domain/content/block-body';

/** How editors name what each clinic fills in for itself. */
export const variableWords: Record<VariableName, string> = {
  emergencyNumber: 'Emergency number',
  clinicPhone: 'Clinic’s telephone',
};
