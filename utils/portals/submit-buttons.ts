/**
 * The portals' own button that hands the dossier in. We stand beside it and never press it (facts/portals.md 10.2).
 * By what portals call it in their code, and by its words; payment and signing are other steps.
 */
export const submitSelectors = [
  'button[form="captchaForm"]',
  '#kt_gui-ho-so',
  '#_org_bn_hoso_noptructuyen_nopTrucTuyen',
  '#ctl00_C_BtnSave',
];

/** A button's whole words, folded to NFC and lower case. */
export const submitWords = /^(?:lưu và )?(?:nộp|gửi) hồ sơ(?: trực tuyến)?$|^nộp trực tuyến$/u;
