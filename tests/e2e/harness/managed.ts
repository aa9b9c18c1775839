import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A start script that gives Chromium an organisation's policy without touching this machine's own: in a mount
 * namespace of its own, another folder lies over /etc/chromium. Only root may do that.
 */
export function withManagedStorage(
  program: string,
  place: string,
  extensionId: string,
  values: Record<string, unknown>,
): string {
  const folder = join(place, 'etc-chromium');
  mkdirSync(join(folder, 'policies', 'managed'), { recursive: true });
  const policy = { '3rdparty': { extensions: { [extensionId]: values } } };
  writeFileSync(join(folder, 'policies', 'managed', 'khong-giay.json'), JSON.stringify(policy));
  const script = join(place, 'chromium-with-policy');
  writeFileSync(
    script,
    `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "${folder}" /etc/chromium && exec "$0" "$@"' "${program}" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

export const mayManage = process.getuid?.() === 0 && existsSync('/etc/chromium');
