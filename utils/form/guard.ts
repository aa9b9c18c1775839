/**
 * What a press of ours may never set off, whatever the page made of the element since it was looked at: sending a form,
 * leaving the page, paying (facts/portals.md 10.2). Frameworks hear the press; the browser's own act is stopped.
 */
export function withoutSending(document: Document, act: () => void): void {
  const view = document.defaultView;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stay = (event: Event) => {
    const [target] = event.composedPath();
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const address = link?.getAttribute('href') ?? '#';
    if (!/^(#|javascript:)/i.test(address.trim())) event.preventDefault();
  };
  view?.addEventListener('submit', stop, true);
  view?.addEventListener('click', stay, true);
  try {
    act();
  } finally {
    view?.removeEventListener('submit', stop, true);
    view?.removeEventListener('click', stay, true);
  }
}

/** Words of buttons that only the person presses. */
const finalWords = /^(lưu và )?(nộp|gửi)( hồ sơ)?$|^hoàn thành$|^thanh toán|^ký số|^xác nhận nộp|^đồng ý và tiếp tục$/i;
const finalSelectors =
  '[type=submit],button[form],#kt_gui-ho-so,[id$="nopTrucTuyen"],[id$="BtnSave"],[id*="captcha" i],[id*="thanhtoan" i]';

/** True for what is never pressed: the buttons that send, pay or sign. */
export function isFinal(element: Element): boolean {
  const button = element.closest('button,input,a,[role=button]');
  if (!button) return false;
  const words = (button.textContent || button.getAttribute('value') || '').replace(/\s+/g, ' ').trim();
  return button.matches(finalSelectors) || finalWords.test(words.normalize('NFC'));
}
