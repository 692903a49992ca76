import { type CleanedPaste, cleanPasted } from '@/components/block/paste/clean-pasted';
import { readHtml } from '@/components/block/paste/read-html';
import { readPlainText } from '@/components/block/paste/read-plain-text';
import { isMarkupTooLarge, refusePaste } from '@/components/block/paste/refuse-paste';
import { failure, type Result, success } from '@/lib/domain/result';

/** What comes in from the clipboard or is dropped, cleaned; or the words of why nothing of it is taken. */
export const takeClipboard = (data: DataTransfer, figureIds: ReadonlySet<string>): Result<CleanedPaste, string> => {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const refusal = refusePaste({ html, text });
  if (refusal !== null) return failure(refusal);
  if (html === '' || isMarkupTooLarge(html)) return success(readPlainText(text));
  return success(cleanPasted(readHtml(html), figureIds));
};
