import { type IconName, iconPaths } from './icon-paths';

interface IconProps {
  name: IconName;
  /** Said by a screen reader. Leave out where words stand beside the icon. */
  label?: string | undefined;
}

/** One drawing of the own icon set, as tall as the text around it. */
export function Icon({ name, label }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled by aria-label, or hidden where words stand beside it
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' as const })}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
