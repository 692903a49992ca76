'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import classes from './content-places.module.css';

const places = [
  { href: '/content', label: 'Texts' },
  { href: '/content/reviews', label: 'Reviews' },
  { href: '/content/rules', label: 'Rules' },
  { href: '/content/translations', label: 'Translations' },
  { href: '/content/figures', label: 'Figures' },
  { href: '/content/claims', label: 'Claims' },
  { href: '/content/matrix', label: 'Checks' },
  { href: '/content/ratings', label: 'Ratings' },
  { href: '/content/imports', label: 'Imports' },
] as const;

/** A text and its draft are reached from the list of texts, and belong to it. */
const isIn = (href: string, path: string): boolean =>
  href === '/content' ? /^\/content(?:\/(?:blocks|drafts|owners)(?:\/|$)|$)/.test(path) : path.startsWith(href);

/** The way between the content's screens; it stays with the topic that the address names. */
export const ContentPlaces = () => {
  const path = usePathname();
  const topic = useSearchParams().get('topic');
  const query = topic ? `?topic=${encodeURIComponent(topic)}` : '';
  return (
    <nav aria-label="Content" className={classes.places}>
      {places.map(({ href, label }) => (
        <Link key={href} href={`${href}${query}`} prefetch={false} aria-current={isIn(href, path) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
};
