'use client';

import { Radio } from '@mantine/core';
import { roleMeans } from '@/components/people/role-means';
import { roleWords } from '@/components/shell/role-words';
import { roles } from '@/lib/domain/permission/permissions';
import classes from './people.module.css';

type RoleFieldProps = {
  value?: string;
  error?: React.ReactNode;
  onChange?: (value: string) => void;
  /** Why it can't be changed; null when it can. */
  fixedBecause?: string | null;
};

/** What somebody may do here. */
export const RoleField = ({ fixedBecause = null, ...field }: RoleFieldProps) => (
  <Radio.Group label="Role" description={fixedBecause} errorProps={{ mt: 8 }} {...field}>
    <div className={classes.roles}>
      {roles.map((role) => (
        <Radio
          key={role}
          value={role}
          label={roleWords[role]}
          description={roleMeans[role]}
          disabled={fixedBecause !== null && role !== field.value}
        />
      ))}
    </div>
  </Radio.Group>
);
