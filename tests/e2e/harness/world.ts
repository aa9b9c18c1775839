import { ensureFixtures, type Fixtures } from '../../fixtures';
import { type Portals, startPortals } from '../../portals/server';
import { type ExtensionBrowser, launchChromium } from './chromium';

/** A built package in a browser, the replica portals it can reach, and the sample files. */
export interface World extends ExtensionBrowser {
  portals: Portals;
  fixtures: Fixtures;
}

export const eForm = 'https://dichvucong.hochiminhcity.gov.vn/vi/padsvc/apply-online/0123456789abcdef01234567';
export const nationalForm = 'https://dichvucong.gov.vn/nop-ho-so';
export const dossier = 'https://motcua.thanhhoa.gov.vn/dvc/tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen';
export const results = 'https://dichvucong.hochiminhcity.gov.vn/vi/ket-qua';

/** Starts everything one scenario needs; `close` ends all of it. */
export async function openWorld(flavour: 'citizen' | 'officer', options: { headless?: boolean } = {}): Promise<World> {
  const fixtures = await ensureFixtures();
  const named = ['valid', 'tampered', 'unsigned', 'cut-short'] as const;
  const portals = await startPortals(named.map((name) => ({ name: `${name}.pdf`, path: fixtures.pdfs[name].path })));
  const extension = await launchChromium({ flavour, hostRules: portals.hostRules, ...options });
  return {
    ...extension,
    portals,
    fixtures,
    close: async () => {
      await extension.close();
      await portals.close();
    },
  };
}
