import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PapersOnPage } from '../utils/messages';
import { portalMatches } from '../utils/portals/hosts';
import { type PageRow, procedureCodeIn } from '../utils/procedure';
import { filesIn, isShown, rowAround, wordsOf } from './shared/paper-row';

/**
 * Put into a frame when the panel asks which papers the page wants: it reads the rows that have a way to hand in a
 * file, and the names of the files in them. It changes nothing and watches nothing.
 */
export default defineContentScript({
  matches: [...portalMatches],
  registration: 'runtime',
  allFrames: true,
  main() {
    const marked = globalThis as { khongGiayPapers?: true };
    if (marked.khongGiayPapers) return;
    marked.khongGiayPapers = true;
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      if (sender.id !== browser.runtime.id) return;
      if ((message as { type?: unknown } | null)?.type !== 'papers/list') return;
      const code = procedureCodeIn(location.href) ?? procedureCodeIn(document.body?.innerText.slice(0, 20_000) ?? '');
      sendResponse({ code, rows: listRows() } satisfies PapersOnPage);
      return true;
    });
  },
});

/** More rows than this are no list of papers. */
const mostRows = 60;

/** Words on the buttons with which portals take a file (facts/portals.md 4.1). */
const uploadWords =
  /tải (?:giấy tờ |tệp |file )?lên|chọn (?:tệp|tập tin|file|từ kho)|đính kèm|scan tệp|thêm tệp|upload|browse|attach/iu;
const compulsory = /bắt buộc/iu;

function listRows(): PageRow[] {
  const found = new Map<Element, PageRow>();
  for (const control of uploadControls()) {
    const around = rowAround(control);
    if (!around || found.has(around.row) || found.size >= mostRows) continue;
    const { row, label } = around;
    found.set(row, { label, required: isRequired(row), files: filesIn(row) });
  }
  return [...found.values()];
}

function uploadControls(): Element[] {
  const inputs = [...document.querySelectorAll('input[type="file"]')].filter(
    // A shared hidden input serves all rows; the buttons stand in them.
    (input) =>
      isShown(input) || input.closest('tr, [role="row"], .formio-component-file, .ant-upload, .form-group, li'),
  );
  const buttons = [...document.querySelectorAll('button, a, [role="button"], label, span.btn, .ant-upload')].filter(
    (button) =>
      isShown(button) &&
      uploadWords.test(
        `${wordsOf(button).slice(0, 60)} ${button.getAttribute('title') ?? ''} ${button.getAttribute('aria-label') ?? ''}`,
      ),
  );
  return [...buttons, ...inputs];
}

/** In words, or by the star beside the name. "Không bắt buộc" is the opposite. */
function isRequired(row: Element): boolean {
  const words = wordsOf(row);
  if (/không bắt buộc/iu.test(words)) return false;
  return (
    compulsory.test(words) ||
    row.querySelector('.field-required, .required, [aria-required="true"]') !== null ||
    /[\p{L})]\s*\*(?=\s|$)/mu.test(words)
  );
}
