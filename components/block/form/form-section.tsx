'use client';

import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './form.module.css';

/** A part of the form under its own heading. */
export const FormSection = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
};
