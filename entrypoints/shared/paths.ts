import { browser, type PublicPath } from 'wxt/browser';
import type { PortalScript } from '../../utils/messages';

type ScriptFiles = Extract<Parameters<typeof browser.scripting.executeScript>[0], { files: unknown }>['files'];
type ExtensionPage = 'report' | 'desk' | 'options' | 'engine' | 'sidepanel';

/**
 * WXT types only the files of the package built last; these two know the files of both.
 * `search` is a query or fragment with its mark, e.g. `?job=…`.
 */
export function pageUrl(page: ExtensionPage, search = ''): string {
  return browser.runtime.getURL(`/${page}.html` as PublicPath) + search;
}

/** What `scripting.executeScript` is to put into a page. */
export function scriptFiles(script: PortalScript | 'page-files'): ScriptFiles {
  return [`/content-scripts/${script}.js`] as unknown as ScriptFiles;
}

/** Address of a folder of files the package ships beside its code (wxt.config.ts). */
export function assetFolder(name: 'pdfjs'): string {
  return browser.runtime.getURL(`/${name}/` as PublicPath);
}
