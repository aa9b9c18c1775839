import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { catalogueAssets } from './locales/assets';
import { caseworkMatches, optionalMatches, portalMatches } from './utils/portals/hosts';
import { evidencePermission, evidenceServers } from './utils/trust/evidence-hosts';

type Flavour = 'citizen' | 'officer';
const flavour: Flavour = process.env.FLAVOUR === 'officer' ? 'officer' : 'citizen';

/**
 * What each package is made of; nothing else in the project knows about flavours.
 * An entrypoint named in one row is left out of the other package.
 * `key` is a public key: it gives Chrome a fixed extension id for policies and tests.
 */
const packages = {
  citizen: {
    entrypoints: [
      'portal',
      'portal-page',
      'portal-form',
      'portal-files',
      'portal-papers',
      'portal-advice',
      'sidepanel',
    ],
    geckoId: 'tro-ly@khong-giay.vn',
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2ebt0ng9++Qitw6k/aeXnApehERMho9/FOFS4LOeeBU96Nqqg2ht43iguOY3N8hBsJYiCD41mV/YyvKmyBaEz150ElZ20JcrGVrD8cpLR8CCAw4le8gKWvtTmLcEpP/tpyoqfprj1ajc2J2Bh+HyYIwG+OsYvU5lhWBnGrRvadcecAgrLTRq65wyRaTOePIj8ZL73EfwKt/3co955qav94csPC1LWHAw26ab0TaIpQYzf8a3LU1t6t1qrhqSanU9U0dJZoFSwLqQ4CR90SxgrbMfxCbWEtB9+miM5CQxE1TJdsyPYqTYjXXQJL3WPuDHi7ItRnAmo16SJk1wcAP63QIDAQAB',
    chromePermissions: ['sidePanel'],
    hosts: [...portalMatches],
  },
  officer: {
    entrypoints: ['casework', 'desk'],
    geckoId: 'ban-kiem-tra@khong-giay.vn',
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtXXZtRrPV0CfhTmCXUK5LIISjkrGKOEIpTrOzgtfhxNbFapdzRG/JqlnzY62K55RuTg4TTK2/oih/HkX5lE54b0jeSLhEZZF0ysA0f7T1XmyPMMXoQ53kr80QRgNgb4u1dzCGgDjmQqxebWuGhRGXqDptYM8TP9UmLeMNPeDS/i0KWH9P2ybM5BMTFCJAiXkJJ4RVTzq9zbsc1nl3OxOTrClIp+iKZTi43LsB1PQ0oLMIkh5SJ18J1wG+2KpZ5YIUXslT1EcthxKqd7wmjVEN/813bD/pAhkdQMfcwz/c3EiR5/2qyTRlno+WcFNf2c6NZDwNTboiDX4/9WW1LmmEwIDAQAB',
    chromePermissions: [],
    hosts: [...caseworkMatches],
  },
} satisfies Record<
  Flavour,
  { entrypoints: string[]; geckoId: string; key: string; chromePermissions: string[]; hosts: string[] }
>;

/**
 * The authorities' servers that may be asked about a certificate, once the person allows each of them. Plain http as
 * the certificates name it; without the permission the browser lets nothing out either (facts/toolchain.md 6).
 */
const evidenceSources = evidenceServers.flatMap(({ host }) => [`http://${host}`, `https://${host}`]);

/** The browser itself enforces that nothing else leaves the device (facts/toolchain.md 6). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `connect-src 'self' blob: ${evidenceSources.join(' ')}`,
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const own = packages[flavour];

/** Decoders that pdf.js loads by name when a page has a JPEG 2000 or JBIG2 picture or a colour profile. */
function drawingAssets() {
  return ['openjpeg.wasm', 'jbig2.wasm', 'qcms_bg.wasm'].map((name) => ({
    absoluteSrc: resolve('node_modules/pdfjs-dist/wasm', name),
    relativeDest: `pdfjs/${name}`,
  }));
}

/**
 * The reader of codes names a public server for its WebAssembly. It is never asked, since the file is in the package;
 * a reviewer who searches for remote code must not find it either (facts/toolchain.md 7).
 */
function withoutCdnAddresses() {
  return {
    name: 'without-cdn-addresses',
    renderChunk: (code: string) => code.replaceAll(/https:\/\/[\w.-]*(?:jsdelivr\.net|unpkg\.com)\/[^`'"$]*/g, '/'),
  };
}

/** What the licence of a library in the package asks to be passed on with it. */
function licences() {
  return [{ absoluteSrc: resolve('node_modules/libheif-js/LICENSE'), relativeDest: 'licences/libheif-js.txt' }];
}

export default defineConfig({
  imports: false,
  outDir: '.output',
  outDirTemplate: `${flavour}-{{browser}}-mv{{manifestVersion}}{{modeSuffix}}`,
  manifestVersion: 3,
  zip: {
    artifactTemplate: `khong-giay-${flavour}-{{version}}-{{browser}}.zip`,
    sourcesTemplate: `khong-giay-${flavour}-{{version}}-sources.zip`,
  },
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false })],
    // The recogniser of print and the decoder of phone pictures come when needed, not with the worker.
    worker: { format: 'es', plugins: () => [withoutCdnAddresses()] },
  }),
  hooks: {
    'entrypoints:found': (_wxt, infos) => {
      const foreign: string[] = packages[flavour === 'officer' ? 'citizen' : 'officer'].entrypoints;
      infos.splice(0, infos.length, ...infos.filter((info) => !foreign.includes(info.name)));
    },
    'build:publicAssets': (_wxt, assets) => {
      assets.push(...catalogueAssets(), ...drawingAssets(), ...licences());
    },
  },
  manifest: ({ browser }) => {
    const chrome = browser !== 'firefox';
    const manifest: UserManifest & Record<string, unknown> = {
      name: `__MSG_${flavour}_name__`,
      short_name: 'Không Giấy',
      description: `__MSG_${flavour}_description__`,
      default_locale: 'vi',
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      action: { default_title: `__MSG_${flavour}_name__` },
      // `activeTab`: the tab on which the user presses our button or menu, at that moment and no other.
      permissions: [
        'storage',
        'scripting',
        'contextMenus',
        'activeTab',
        ...(chrome ? ['offscreen', ...own.chromePermissions] : []),
      ],
      // Asked for in the report page by those who want to be told of saved PDFs.
      optional_permissions: ['downloads'],
      host_permissions: own.hosts,
      optional_host_permissions: [...optionalMatches, ...evidenceServers.map(({ host }) => evidencePermission(host))],
      content_security_policy: { extension_pages: contentSecurityPolicy },
    };
    if (chrome) {
      manifest.key = own.key;
      // Chrome turns a Blob in a message into {} without this (facts/toolchain.md 12).
      manifest.message_serialization = 'structured_clone';
      manifest.storage = { managed_schema: 'managed-schema.json' };
    } else {
      manifest.browser_specific_settings = {
        gecko: {
          id: own.geckoId,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      } as NonNullable<UserManifest['browser_specific_settings']>;
    }
    return manifest;
  },
});
