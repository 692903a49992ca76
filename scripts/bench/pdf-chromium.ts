import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const findExecutable = async (): Promise<{ path: string; args: string[] }> => {
  const installed = [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
  if (installed) return { path: installed, args: [] };
  const { default: packed } = await import('@sparticuz/chromium');
  return { path: await packed.executablePath(), args: packed.args };
};

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The words of the sheet as plain paragraphs: less work than the sheet's own layout, so in Chromium's favour. */
const toHtml = (document: HandoutDocument): string => {
  const lines = [document.header.patientLine, ...documentLines(document)];
  const body = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<!doctype html><html lang="${document.language}"><style>body{font:12pt/1.32 "Noto Sans",sans-serif}p{margin:0 0 4pt}</style>${body}</html>`;
};

export type ChromiumPrinter = { print: (document: HandoutDocument) => Promise<Uint8Array>; close: () => Promise<void> };

/** A warm Chromium with one page that prints one sheet after another; null, with the reason, where none can be started. */
export const openChromium = async (): Promise<ChromiumPrinter | { missing: string }> => {
  let browser: Browser;
  try {
    const { path, args } = await findExecutable();
    browser = await chromium.launch({ executablePath: path, args: [...args, '--no-sandbox'] });
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
  const page = await browser.newPage();
  return {
    print: async (document) => {
      await page.setContent(toHtml(document));
      return page.pdf({ format: document.paper === 'a4' ? 'A4' : 'Letter', tagged: true });
    },
    close: () => browser.close(),
  };
};
