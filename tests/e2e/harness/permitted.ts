import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

/**
 * No driver can press "Allow" in Chromium's own permission bubble. So the package is loaded once as if what it may ask
 * for were required, which grants it, and then again as it was built: from then on the browser says yes without
 * asking, as it does for a person who allowed it before. What is under test is the package as built.
 */
export class PermittedPackage {
  private readonly manifestFile: string;
  private readonly built: string;

  constructor(
    packageFolder: string,
    /** A copy to load from; the build itself stays as it is. */
    readonly folder: string,
  ) {
    cpSync(packageFolder, folder, { recursive: true });
    this.manifestFile = join(folder, 'manifest.json');
    this.built = readFileSync(this.manifestFile, 'utf8');
    const manifest = JSON.parse(this.built) as Manifest;
    const required: Manifest = {
      ...manifest,
      permissions: [...manifest.permissions, ...manifest.optional_permissions],
      optional_permissions: [],
      host_permissions: [...manifest.host_permissions, ...manifest.optional_host_permissions],
      optional_host_permissions: [],
    };
    writeFileSync(this.manifestFile, JSON.stringify(required));
  }

  /** To be called once the browser runs with the copy in it. */
  async loadAsBuilt(browser: Browser): Promise<void> {
    await browser.waitForTarget((target) => target.type() === 'service_worker');
    writeFileSync(this.manifestFile, this.built);
    await browser.installExtension(this.folder);
  }
}
