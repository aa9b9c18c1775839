import { t } from '../i18n';

export interface PictureListProps {
  pictures: { url: string; name: string }[];
}

/** The pictures given so far. */
export function PictureList({ pictures }: PictureListProps) {
  if (pictures.length === 0) return null;
  return (
    <ul class="picture-list plain-list" aria-label={t('sidepanel_pictures')}>
      {pictures.map((picture) => (
        <li key={picture.url}>
          <img src={picture.url} alt="" />
          <span class="small">{picture.name}</span>
        </li>
      ))}
    </ul>
  );
}
