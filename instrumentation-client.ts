import { config } from 'zod/v4/core';

/**
 * Next.js runs this before any other code of a page. Zod would try whether it may make code out of text, which our
 * policy forbids and a browser reports; told so beforehand it does not try.
 */
config({ jitless: true });
