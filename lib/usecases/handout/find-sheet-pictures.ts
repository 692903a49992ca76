import 'server-only';
import { findPictures } from '@/lib/db/figure/find-pictures';
import { findShownPictures } from '@/lib/domain/handout/find-shown-pictures';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** The bytes of the uploaded pictures that this sheet shows, by their hashes: what printing it needs beside it. */
export const findSheetPictures = async (document: HandoutDocument): Promise<Map<string, Uint8Array>> =>
  new Map((await findPictures(findShownPictures(document))).map(({ sha256, bytes }) => [sha256, bytes]));
