import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Writes the ready policy files of docs/quan-tri from one set of values, so that no file names another key or another
 * extension than the packages have. Places and forms: facts/toolchain.md 5, Chrome Enterprise "3rdparty" policies.
 */
export const folder = 'docs/quan-tri';

/** An example an administrator changes; `anchors` and `intermediates` stay empty until somebody has compared them. */
const values = {
  anchors: [],
  intermediates: [],
  evidenceHosts: ['ocsp.ca.gov.vn', 'ca.gov.vn', 'pub.ca.gov.vn', 'rootca.gov.vn'],
  hosts: ['motcua.thanhhoa.gov.vn'],
  checkDossiers: true,
  ledgerDays: 3650,
  language: 'vi',
};

export interface PackageIds {
  chrome: string;
  gecko: string;
}

/** The ids of the officer package, from the keys in wxt.config.ts. */
export function officerIds(config = readFileSync('wxt.config.ts', 'utf8')): PackageIds {
  const row = config.slice(config.indexOf("  officer: {\n    entrypoints: ['casework'"));
  const key = /key: '([^']+)'/.exec(row)?.[1];
  const gecko = /geckoId: '([^']+)'/.exec(row)?.[1];
  if (!key || !gecko) throw new Error('wxt.config.ts names no key or id for the officer package.');
  // Chrome's id: the first 16 bytes of the key's SHA-256, each half byte a letter from a to p.
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const chrome = [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { chrome, gecko };
}

/** Every ready file by its name. */
export function policyFiles({ chrome, gecko }: PackageIds): Record<string, string> {
  const chromium = json({ '3rdparty': { extensions: { [chrome]: values } } });
  return {
    'chrome-edge-linux.json': chromium,
    'chrome-windows.reg': registry('Google\\Chrome', chrome),
    'edge-windows.reg': registry('Microsoft\\Edge', chrome),
    'firefox-policies.json': json({ policies: { '3rdparty': { Extensions: { [gecko]: values } } } }),
  };
}

/** As an administrator edits it: a list of names on one line. */
function json(policy: unknown): string {
  const text = JSON.stringify(policy, null, 2);
  return `${text.replace(/\[\s+("[^[\]]*")\s+\]/g, (_, list: string) => `[${list.replace(/,\s+/g, ', ')}]`)}\n`;
}

/** Lists are JSON in a text value, switches and numbers are DWORDs. */
function registry(vendor: string, id: string): string {
  const lines = Object.entries(values).map(([name, value]) => `"${name}"=${registryValue(value)}`);
  const key = `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${id}\\policy]`;
  return ['Windows Registry Editor Version 5.00', '', key, ...lines, ''].join('\r\n');
}

function registryValue(value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number') {
    return `dword:${Number(value).toString(16).padStart(8, '0')}`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(policyFiles(officerIds()))) writeFileSync(`${folder}/${name}`, text);
}
