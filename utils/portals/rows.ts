/** What is special about one portal. Everything else is read off the page. */
export interface PortalRow {
  id: string;
  hosts: RegExp;
  path?: RegExp;
  /** Blocks the portal fills and locks itself, or that are none of our business. */
  offLimits: string[];
  source: string;
}

/** Never touched on any page: sign-in, captcha, payment, a search box (facts/portals.md 10.2, 10.8). */
export const offLimitsEverywhere = [
  '#captchaForm',
  '[id*="captcha" i]',
  '[name*="captcha" i]',
  '[name*="otp" i]',
  'form:has(input[type="password"])',
  '[autocomplete^="cc-"]',
  '[autocomplete="one-time-code"]',
  '[role="search"]',
  '.formio-select-autocomplete-input',
  'input[name="search_terms"]',
];

/** First row that fits wins. */
export const portalRows: PortalRow[] = [
  {
    id: 'national',
    hosts: /^dichvucong\.gov\.vn$/,
    path: /^\/nop-ho-so/,
    offLimits: [],
    source: 'facts/portals.md 2 row NP',
  },
  { id: 'lien-thong', hosts: /^lienthong\.dichvucong\.gov\.vn$/, offLimits: [], source: 'facts/portals.md 2 row LT' },
  {
    id: 'moj',
    hosts: /^(dichvucongnganhtuphap|tokhaidientu)\.moj\.gov\.vn$/,
    offLimits: [],
    source: 'facts/portals.md 2 row MoJ',
  },
  {
    id: 'igate',
    hosts: /\.gov\.vn$/,
    path: /\/padsvc\/apply-online\//,
    offLimits: ['[name="data[code-dkdn]"]'],
    source: 'facts/portals.md 2 row iG, 3.3',
  },
  {
    id: 'tan-dan',
    hosts: /\.gov\.vn$/,
    path: /^\/portaldvc\/nop-ho-so-truc-tuyen/,
    offLimits: [],
    source: 'facts/portals.md 2 row TD',
  },
  {
    id: 'bac-ninh',
    hosts: /^dichvucong\.bacninh\.gov\.vn$/,
    path: /^\/web\/guest\/eform/,
    offLimits: [],
    source: 'facts/portals.md 2 row BN',
  },
  {
    id: 'igate-legacy',
    hosts: /^dichvucong\.(laocai|laichau)\.gov\.vn$/,
    path: /^\/dich-vu-cong\/tiep-nhan-online\//,
    offLimits: ['[name="chkbox_nguoinoplachuhs"]'],
    source: 'facts/portals.md 2 row iGL: ticking it does not copy the address',
  },
  { id: 'bo-cong-an', hosts: /^dichvucong\.bocongan\.gov\.vn$/, offLimits: [], source: 'facts/portals.md 2 row CA' },
  {
    id: 'dkkd',
    hosts: /^(hokinhdoanh|dangkyquamang)\.dkkd\.gov\.vn$/,
    offLimits: [],
    source: 'facts/portals.md 2 row KD',
  },
];
