'use client';

import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import Link, { type LinkProps } from 'next/link';
import type { ReactNode } from 'react';

type Linked = Pick<LinkProps<string>, 'href'> & { children: ReactNode; 'aria-label'?: string };

// Server components can't hand Next's Link to Mantine themselves: a function does not cross to the browser.
export const TextLink = (props: Linked & AnchorProps) => <Anchor component={Link} {...props} />;

export const LinkButton = (props: Linked & ButtonProps) => <Button component={Link} {...props} />;
