import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/domain/permission/actor';
import { getDeskLibrary } from '@/lib/usecases/topic/get-desk-library';

/** The words around a sheet, for a page and for what stands around it: asked for once a request. */
export const deskLibraryOf = cache((actor: Actor) => getDeskLibrary({ actor }));
