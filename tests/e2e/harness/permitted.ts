import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

interface Manifest {
  host_permissions: string[];
  optional_host_permissions: string[];
}

/**
 * No driver can press "Allow" in Chromium's own permission bubble. So the package is loaded once as if its optional
 * hosts were required, which grants them, and then again as it was built: from then on the browser says yes without
 * asking, as it does for a person who allowed the hosts before. What is under test is the package as built.
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
    const all = [...manifest.host_permissions, ...manifest.optional_host_permissions];
    writeFileSync(
      this.manifestFile,
      JSON.stringify({ ...manifest, host_permissions: all, optional_host_permissions: [] }),
    );
  }

  /** To be called once the browser runs with the copy in it. */
  async loadAsBuilt(browser: Browser): Promise<void> {
    await browser.waitForTarget((target) => target.type() === 'service_worker');
    writeFileSync(this.manifestFile, this.built);
    await browser.installExtension(this.folder);
  }
}
