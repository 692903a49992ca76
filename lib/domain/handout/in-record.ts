import type { SheetVoices } from '@/lib/domain/handout/sheet-voices';

/** What a record in the clinic's language calls a part of a sheet: nothing of its own where the sheet says just that. */
export const inRecord = ({ main, source }: SheetVoices, words: string): { inRecord?: string } =>
  main.language === source.language ? {} : { inRecord: words };
