/** Longest name portals are known to take (facts/portals.md 4.1, MoJ). */
const longest = 100;

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function baseName(name: string): string {
  const extension = extensionOf(name);
  return extension ? name.slice(0, -extension.length - 1) : name;
}

export type NameFault = 'dots' | 'accents' | 'long' | 'characters';

/** What portals stumble over in a file's name (facts/portals.md 4.1, 4.3), the gravest first. */
export function nameFault(name: string): NameFault | null {
  if (name.length > longest) return 'long';
  const base = baseName(name);
  if (base.includes('.')) return 'dots';
  if (/[\\/:*?"<>|#%&{}]/.test(base) || [...base].some((character) => character < ' ')) return 'characters';
  return /[^ -~]/.test(base) ? 'accents' : null;
}

/** The same name without anything a portal stumbles over, with the extension of what the file is. */
export function cleanName(name: string, extension = extensionOf(name)): string {
  const base = baseName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9()_ -]+/g, '-')
    .replace(/^[- ]+|[- ]+$/g, '')
    .slice(0, longest - 1 - extension.length);
  return extension ? `${base || 'tep'}.${extension}` : base || 'tep';
}
