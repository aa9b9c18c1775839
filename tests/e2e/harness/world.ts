import { ensureFixtures, type Fixtures } from '../../fixtures';
import { type Portals, startPortals } from '../../portals/server';
import { type ExtensionBrowser, type LaunchOptions, launchChromium } from './chromium';

/** A built package in a browser, the replica portals it can reach, and the sample files. */
export interface World extends ExtensionBrowser {
  portals: Portals;
  fixtures: Fixtures;
}

export const eForm = 'https://dichvucong.hochiminhcity.gov.vn/vi/padsvc/apply-online/0123456789abcdef01234567';
export const nationalForm = 'https://dichvucong.gov.vn/nop-ho-so';
export const dossier = 'https://motcua.thanhhoa.gov.vn/dvc/tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen';
export const results = 'https://dichvucong.hochiminhcity.gov.vn/vi/ket-qua';

type WorldOptions = Omit<Partial<LaunchOptions>, 'flavour'>;

/** Starts everything one scenario needs; `close` ends all of it. `hostRules` come before those of the portals. */
export async function openWorld(flavour: 'citizen' | 'officer', options: WorldOptions = {}): Promise<World> {
  const fixtures = await ensureFixtures();
  const named = ['valid', 'tampered', 'unsigned', 'cut-short'] as const;
  const portals = await startPortals(named.map((name) => ({ name: `${name}.pdf`, path: fixtures.pdfs[name].path })));
  const hostRules = [options.hostRules, portals.hostRules].filter(Boolean).join(', ');
  const extension = await launchChromium({ ...options, flavour, hostRules });
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
